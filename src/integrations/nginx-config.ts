import { addressPattern, commonHeaders, contentTypes, frameRule, headerRules, otherHeaders } from "./header-rules.ts";

/** Addresses of frames as nginx knows them before it decodes anything, so that none of them leads elsewhere. */
const rawFrames = "^[^?%]*/embed/[\\w/-]*(?:index\\.html)?(?:\\?|$)";

/** What the ends of file names mean. */
const mediaTypes = `    types {
        text/html                             html;
        text/css                              css;
        text/javascript                       js;
        text/plain                            txt ts;
        text/csv                              csv;
        application/json                      json;
        application/xml                       xml;
        image/svg+xml                         svg;
        image/png                             png;
        image/gif                             gif;
        font/woff2                            woff2;
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
        application/vnd.openxmlformats-officedocument.presentationml.presentation pptx;
    }`;

/** The configuration of nginx, deploy/nginx.conf. */
export function nginxConfig(): string {
  return `${maps()}\n${server()}`;
}

function maps(): string {
  const caches = headerRules.flatMap(({ addresses, headers }) =>
    addresses.map((address) => mapLine(addressPattern(address), headers["Cache-Control"])),
  );
  return `# nginx for the built site: put this file into the http block (such as /etc/nginx/conf.d/), then set server_name, root
# and, where the site lives under a path, the same path here as SITE_BASE at the build (see docs/deploying.md).
# Made from src/integrations/header-rules.ts: \`npx vitest run --project unit tests/integrations/header-files.test.ts -u\`.

map $uri $site_cache {
    default "${otherHeaders["Cache-Control"] ?? ""}";
${caches.join("\n")}
}

# A frame may stand in any page, and so may the words about one that there is not; the site's own pages in none but its own.
# The address is matched as it was sent, since a missing frame is answered by another file; an encoded one is no frame's.
map $request_uri $site_policy {
    default "${otherHeaders["Content-Security-Policy"] ?? ""}";
${mapLine(rawFrames, "")}
}
map $request_uri $site_isolation {
    default "";
${mapLine(rawFrames, frameRule.headers["Cross-Origin-Embedder-Policy"])}
}
`;
}

function mapLine(pattern: string, value = ""): string {
  return `    "~${pattern}" "${value}";`;
}

function server(): string {
  const headers = Object.entries(commonHeaders).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const types = Object.entries(contentTypes).map(([address, type]) => {
    const ending = address.split(".").pop() ?? "";
    return `    location ~ ${addressPattern(address)} {\n        types { ${type.split(";")[0] ?? type} ${ending}; }\n    }`;
  });
  return `server {
    listen 8080;
    server_name _;
    root /var/www/site;
    index index.html;
    error_page 404 /404.html;
    server_tokens off;

    # \`npm run compress\` writes the .gz files (and .br, for servers with the brotli module: brotli_static on;).
    gzip_static on;
    gzip_vary on;

${mediaTypes}
    charset utf-8;
    charset_types text/css text/plain text/csv text/javascript application/json application/atom+xml image/svg+xml;

    # nginx leaves out a header whose value is empty.
    add_header Cache-Control $site_cache always;
    add_header Content-Security-Policy $site_policy always;
    add_header Cross-Origin-Embedder-Policy $site_isolation always;
${headers.join("\n")}

    # A file by a type of its own, by which the programs know it that read it.
${types.join("\n")}

    location / {
        try_files $uri $uri/index.html =404;
    }
}
`;
}

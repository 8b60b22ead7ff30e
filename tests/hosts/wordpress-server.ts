import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { systems, type Served } from "./systems.ts";

/** A post, by the name in its address. */
export interface Post {
  readonly name: string;
  readonly role: "administrator" | "author";
  readonly content: string;
}

/** WordPress does not ask its own machine for embeds, where the tests' site is. */
const localHosts = `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);
`;

/** Starts WordPress 6.6 with these posts. */
export async function startWordPress(posts: readonly Post[]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "wordpress-"));
  const zip = join(systems, "node_modules/@wp-playground/wordpress-builds/src/wordpress/wp-beta.zip");
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    if (name.endsWith("/")) continue;
    await mkdir(dirname(join(folder, "wp", name)), { recursive: true });
    await writeFile(join(folder, "wp", name), bytes);
  }
  await mkdir(join(folder, "wp/wp-content/mu-plugins"), { recursive: true });
  await writeFile(join(folder, "wp/wp-content/mu-plugins/local.php"), localHosts);
  const blueprint = join(folder, "blueprint.json");
  await writeFile(blueprint, JSON.stringify({ steps: [{ step: "runPHP", code: insertPosts(posts) }] }));
  const child = spawn(process.execPath, [
    join(systems, "node_modules/@wp-playground/cli/wp-playground.js"),
    "server",
    "--port=0",
    "--workers=1",
    "--wordpress-install-mode=install-from-existing-files",
    `--mount-before-install=${join(folder, "wp")}:/wordpress`,
    `--blueprint=${blueprint}`,
  ]);
  const close = async () => {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  };
  let output = "";
  const home = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer) => {
      output += data.toString();
      const [, address] = /WordPress is running on (http:\/\/[^\s]+)/.exec(output) ?? [];
      if (address !== undefined) resolve(`${address}/`);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", () => reject(new Error(`WordPress did not start:\n${output}`)));
  });
  return { home, close };
}

/** PHP that writes each post as a user of its role does. */
function insertPosts(posts: readonly Post[]): string {
  const data = Buffer.from(JSON.stringify(posts)).toString("base64");
  return `<?php
require '/wordpress/wp-load.php';
foreach (json_decode(base64_decode('${data}'), true) as $post) {
  $user = get_user_by('login', $post['role']);
  $id = $user ? $user->ID : wp_insert_user(['user_login' => $post['role'], 'user_pass' => 'x', 'role' => $post['role']]);
  wp_set_current_user($id);
  kses_init();
  wp_insert_post(wp_slash(['post_title' => $post['name'], 'post_name' => $post['name'], 'post_status' => 'publish', 'post_content' => $post['content']]));
}`;
}

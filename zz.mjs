import { pathToFileURL } from "node:url"; import { join } from "node:path"; import { brotliCompressSync } from "node:zlib";
const root = process.cwd(); const src = (p) => import(pathToFileURL(join(root,"src",p)).href);
const { serve } = await src("commands/lib/serve.ts"); const { launchBrowser } = await src("commands/lib/browser.ts");
const server = await serve({ folder: join(process.argv[2] ?? root, "dist"), port: 0 }); const browser = await launchBrowser();
const p = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage(); let total = 0;
p.on("response", async (r) => { if (r.url().endsWith(".js")) { const b = await r.body(); const s = brotliCompressSync(b).length; total += s; console.log(r.url().split("/").pop(), s, b.length); } });
await p.goto(server.home); await p.waitForTimeout(4000); console.log(total); await browser.close(); process.exit(0);

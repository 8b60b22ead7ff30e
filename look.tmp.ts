import { serve } from "./src/commands/serve.ts";
import { launchBrowser } from "./src/commands/browser.ts";
const [sizes, steps, scheme = "light", motion = "no"] = process.argv.slice(2);
const server = await serve();
const browser = await launchBrowser();
for (const size of sizes.split(",")) {
  const [width, height] = size.split("x").map(Number);
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme as "light", reducedMotion: motion === "no" ? "no-preference" : "reduce" });
  page.on("console", (m) => m.type() === "error" && console.log("console", m.text()));
  page.on("pageerror", (e) => console.log("pageerror", e.message, e.stack?.slice(0, 400)));
  await page.goto(server.home, { waitUntil: "load" });
  await page.waitForSelector("html[data-view=story]", { timeout: 5000 }).catch(() => console.log("no story"));
  for (const step of steps.split(",")) {
    if (step.startsWith("y")) await page.evaluate((y) => scrollTo(0, y), Number(step.slice(1)));
    else await page.evaluate((id) => { location.hash = id; }, step);
    await page.waitForTimeout(500);
    const info = await page.evaluate(() => ({ y: scrollY, show: document.querySelector("figure.stage")?.getAttribute("data-show"), active: document.querySelector("[aria-current=step]")?.id, h: document.body.scrollHeight, svg: JSON.stringify(document.querySelector(".stage svg")?.getBoundingClientRect()), wide: document.documentElement.scrollWidth }));
    console.log(size, step, JSON.stringify(info));
    await page.screenshot({ path: `/tmp/pv/look-${width}-${step}-${scheme}.png` });
  }
  await page.close();
}
await browser.close();
await server.close();

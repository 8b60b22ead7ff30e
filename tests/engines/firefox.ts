import puppeteer from "puppeteer-core";
import type { KeyInput } from "puppeteer-core";
import { findFirefox } from "#commands/lib/engines.ts";
import type { Engine } from "./engine.ts";

/** Firefox, driven by WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    protocol: "webDriverBiDi",
    executablePath: await findFirefox(),
    headless: true,
  });
  const page = await browser.newPage();
  return {
    name: "Firefox",
    goto: async (address) => {
      await page.goto(address);
    },
    evaluate<Result, Argument>(task: (argument: Argument) => Result | Promise<Result>, argument?: Argument) {
      return page.evaluate(task as (argument: unknown) => Result | Promise<Result>, argument) as Promise<Result>;
    },
    resize: (width, height) => page.setViewport({ width, height }),
    press: (key) => page.keyboard.press(key as KeyInput),
    click: (selector) => page.click(selector),
    back: async () => {
      await page.goBack();
    },
    close: () => browser.close(),
  };
}

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { Readable, type Writable } from "node:stream";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import type { WebDriver } from "selenium-webdriver";
import { findWebKit } from "#commands/lib/engines.ts";
import { freePort } from "../fixtures/free-port.ts";
import type { Engine } from "./engine.ts";

/** WebKitGTK, driven by WebDriver, on a virtual display. */
export async function startWebKit(): Promise<Engine> {
  const found = await findWebKit();
  const port = await freePort();
  const xvfb = spawn(found.xvfb, ["-displayfd", "3", "-screen", "0", "1800x1300x24"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const helpers: ChildProcess[] = [xvfb];
  try {
    const env = { ...process.env, DISPLAY: `:${await firstLine(xvfb.stdio[3])}` };
    helpers.push(spawn(found.driver, [`--port=${String(port)}`], { stdio: "ignore", env }));
    await answers(port);
    const wanted = new Capabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: found.browser, args: ["--automation"] },
    });
    const web = await new Builder()
      .usingServer(`http://127.0.0.1:${String(port)}`)
      .withCapabilities(wanted)
      .build();
    await web.manage().setTimeouts({ script: 60_000 });
    return engine(web, helpers);
  } catch (error) {
    for (const helper of helpers) helper.kill();
    throw error;
  }
}

function engine(web: WebDriver, helpers: readonly ChildProcess[]): Engine {
  return {
    name: "WebKitGTK",
    goto: (address) => web.get(address),
    async evaluate<Result>(task: (argument: never) => unknown, argument?: unknown) {
      const ask = () => web.executeAsyncScript<{ value?: Result; error?: string }>(script(task), argument ?? null);
      const answer = await ask().catch((problem: unknown) => {
        // On a busy machine the driver now and then loses what a script answered.
        if (problem instanceof Error && problem.message === "Could not parse script result") return ask();
        throw problem;
      });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as Result;
    },
    resize: async (width, height) => {
      const frame = await web.executeScript<[number, number]>(
        "return [outerWidth - innerWidth, outerHeight - innerHeight]",
      );
      await web
        .manage()
        .window()
        .setRect({ width: width + frame[0], height: height + frame[1] });
    },
    press: (key) => web.actions().sendKeys(keyCode(key)).perform(),
    click: (selector) => web.findElement(By.css(selector)).click(),
    back: () => web.navigate().back(),
    async close() {
      await web.quit();
      for (const helper of helpers) helper.kill();
    },
  };
}

/** A function as text that calls back when it is done, as WebDriver wants it. */
function script(task: (argument: never) => unknown): string {
  return `const done = arguments[arguments.length - 1];
Promise.resolve().then(() => (${task.toString()})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

function keyCode(key: string): string {
  const codes: Readonly<Record<string, string>> = {
    Tab: Key.TAB,
    Enter: Key.ENTER,
    Escape: Key.ESCAPE,
    ArrowRight: Key.ARROW_RIGHT,
    ArrowLeft: Key.ARROW_LEFT,
    Home: Key.HOME,
    PageDown: Key.PAGE_DOWN,
    PageUp: Key.PAGE_UP,
    End: Key.END,
  };
  return codes[key] ?? key;
}

/** The first line that a program writes to a pipe; with `-displayfd`, X says there which display it has taken. */
async function firstLine(pipe: Readable | Writable | null | undefined): Promise<string> {
  if (!(pipe instanceof Readable)) throw new Error("the program has no such pipe");
  for await (const line of createInterface({ input: pipe })) return line.trim();
  throw new Error("the program ended without a word");
}

/** Waits until something listens on a port. */
async function answers(at: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(at, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.end());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("WebKitGTK's driver does not answer");
}

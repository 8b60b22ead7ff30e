import { expect, test } from "vitest";
import { deadLinks } from "#commands/lib/dead-links.ts";

/** A web in which these addresses answer so; all others are not there. */
function web(answers: Readonly<Record<string, number>>) {
  const asked: string[] = [];
  const ask = (url: string | URL | Request) => {
    const name = url instanceof Request ? url.url : String(url);
    asked.push(name);
    const status = answers[name];
    return status === undefined
      ? Promise.reject(new Error("no such host"))
      : Promise.resolve(new Response("", { status }));
  };
  return { ask, asked };
}

test("deadLinks tells the addresses that are gone, and why, in order", async () => {
  const { ask } = web({ "https://a.example/": 200, "https://c.example/": 404 });
  expect(await deadLinks(["https://c.example/", "https://a.example/", "https://b.example/"], ask)).toEqual([
    { url: "https://b.example/", why: "does not answer: no such host" },
    { url: "https://c.example/", why: "answers 404" },
  ]);
});

test("deadLinks does not call a page dead that only keeps programs out", async () => {
  const { ask } = web({ "https://a.example/": 403, "https://b.example/": 429 });
  expect(await deadLinks(["https://a.example/", "https://b.example/"], ask)).toEqual([]);
});

test("deadLinks asks no address twice", async () => {
  const { ask, asked } = web({ "https://a.example/": 200 });
  await deadLinks(["https://a.example/", "https://a.example/"], ask);
  expect(asked).toEqual(["https://a.example/"]);
});

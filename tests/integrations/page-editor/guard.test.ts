import { describe, expect, it } from "vitest";
import { refuseRequest, type RequestFacts } from "#integrations/page-editor/guard.ts";

const token = "0123456789abcdef";
const right: RequestFacts = {
  method: "POST",
  remoteAddress: "127.0.0.1",
  headers: {
    host: "localhost:4321",
    origin: "http://localhost:4321",
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
    "x-page-editor-token": token,
  },
};
const withHeaders = (headers: RequestFacts["headers"]): RequestFacts => ({
  ...right,
  headers: { ...right.headers, ...headers },
});

describe("only the dev server's own page on this machine may write", () => {
  it.each([
    ["by name", right],
    ["by address", withHeaders({ host: "127.0.0.1:4321", origin: "http://127.0.0.1:4321" })],
    [
      "by the newer address",
      { ...withHeaders({ host: "[::1]:4321", origin: "http://[::1]:4321" }), remoteAddress: "::1" },
    ],
    ["in a browser that says no more than the origin", withHeaders({ "sec-fetch-site": undefined })],
  ])("which it does %s", (_, facts) => {
    expect(refuseRequest(facts, token)).toBeNull();
  });

  it.each([
    ["another site", withHeaders({ origin: "https://evil.example" })],
    [
      "another site whose name leads to this machine",
      withHeaders({ host: "evil.example:4321", origin: "http://evil.example:4321" }),
    ],
    [
      "a name that only begins like this machine's",
      withHeaders({ host: "localhost.evil.example", origin: "http://localhost.evil.example" }),
    ],
    ["a page of another port", withHeaders({ origin: "http://localhost:9999" })],
    ["a page without an origin", withHeaders({ origin: "null" })],
    ["a program that says no origin", withHeaders({ origin: undefined })],
    ["a page that the browser calls cross-site", withHeaders({ "sec-fetch-site": "cross-site" })],
    ["a page that the browser calls same-site", withHeaders({ "sec-fetch-site": "same-site" })],
    ["another machine", { ...right, remoteAddress: "192.168.1.7" }],
    ["a socket without an address", { ...right, remoteAddress: undefined }],
    ["a request without a host", withHeaders({ host: undefined })],
    ["a form of another site", withHeaders({ "content-type": "text/plain" })],
    ["a page without the token", withHeaders({ "x-page-editor-token": undefined })],
    ["a page with another token", withHeaders({ "x-page-editor-token": "0123456789abcdeF" })],
    ["a link", { ...right, method: "GET" }],
  ])("and not %s", (_, facts) => {
    expect(refuseRequest(facts, token)).toEqual(expect.any(String));
  });
});

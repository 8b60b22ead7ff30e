import { describe, expect, it } from "vitest";
import {
  protocolOfMessage,
  protocolsOfAddress,
  wordpressLink,
  wordpressSecret,
  type ResizeProtocol,
} from "#embed/frame/resize-protocols.ts";

/** The message about a height of 612 at a width of 600, in each of these protocols. */
const messages = (protocols: readonly ResizeProtocol[]) =>
  Object.fromEntries(protocols.map(([name, format]) => [name, format(612, 600)]));

describe("protocolsOfAddress(search, hash): a host that adds to the frame's address", () => {
  it("finds none unless the host asks", () => {
    expect(messages(protocolsOfAddress("?theme=dark&controls=no", "#credits"))).toEqual({});
  });

  it("finds Pym by its query", () => {
    const query = "?initialWidth=600&childId=loop-1&parentTitle=A&parentUrl=https%3A%2F%2Fa.example%2F";
    expect(messages(protocolsOfAddress(query, ""))).toEqual({ pym: "pymxPYMxloop-1xPYMxheightxPYMx612" });
    expect(messages(protocolsOfAddress("?initialWidth=600&childId=a%20b%3Cscript", ""))).toEqual({});
  });

  it("finds AMP by its hash", () => {
    const amp = { sentinel: "amp", type: "embed-size", height: 612 };
    expect(messages(protocolsOfAddress("", "#amp=1"))).toEqual({ amp });
    expect(messages(protocolsOfAddress("", "#amplifier=1"))).toEqual({});
  });

  it("finds WordPress by its secret, and keeps to the heights that WordPress shows", () => {
    const [wordpress] = protocolsOfAddress("", "#?secret=Yd0fLk9a1B");
    expect(wordpress?.[1](612, 600)).toEqual({ message: "height", value: 612, secret: "Yd0fLk9a1B" });
    expect(wordpress?.[1](90, 600)).toMatchObject({ value: 200 });
    expect(wordpress?.[1](1400, 600)).toMatchObject({ value: 1000 });
  });
});

describe("wordpressLink(secret, address)", () => {
  it("is the message by which WordPress follows a link, where its secret is in the address", () => {
    const secret = wordpressSecret("#?secret=Yd0fLk9a1B") ?? "";
    const value = "https://site.example/#credits";
    expect(wordpressLink(secret, value)).toEqual({ message: "link", value, secret: "Yd0fLk9a1B" });
    expect(wordpressSecret("#credits")).toBeUndefined();
  });
});

describe("protocolOfMessage(data): a host that sends a message", () => {
  const answer = (data: unknown) => {
    const protocol = protocolOfMessage(data);
    return protocol === undefined ? {} : messages([protocol]);
  };

  it("finds iframe-resizer 4, whose first answer has a type of its own", () => {
    const resizer = protocolOfMessage(
      "[iFrameSizer]frame-1:0:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true",
    );
    expect(resizer?.[0]).toBe("iframe-resizer");
    expect(resizer?.[1](612, 600)).toBe("[iFrameSizer]frame-1:612:600:init");
    expect(resizer?.[1](640, 560)).toBe("[iFrameSizer]frame-1:640:560:resizeObserver");
  });

  it("finds the others", () => {
    expect(answer({ type: "iframe-child-init" })).toEqual({
      "open-iframe-resizer": { type: "iframe-resized", width: 600, height: 612 },
    });
    expect(answer({ sentinel: "amp", type: "frames-init" })).toHaveProperty("amp");
    expect(answer({ message: "ready", secret: "Yd0fLk9a1B" })).toHaveProperty("wordpress");
  });

  it.each([
    null,
    7,
    "",
    "hello",
    "[iFrameSizer]",
    "[iFrameSizer]<b>:1",
    {},
    { sentinel: "amp" },
    { message: "ready" },
    { message: "ready", secret: 'a"]' },
  ])("finds none in %j", (data) => expect(answer(data)).toEqual({}));
});

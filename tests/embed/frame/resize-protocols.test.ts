import { describe, expect, it } from "vitest";
import { askedByAddress, askedByMessage } from "#embed/frame/resize-protocols.ts";

/** What is said of a height of 612 at a width of 600, in each dialect that was asked for. */
const said = (asked: ReturnType<typeof askedByAddress>) =>
  Object.fromEntries(asked.map(([name, dialect]) => [name, dialect(612, 600)]));

describe("askedByAddress(search, hash): a host that adds to the frame's address", () => {
  it("hears nothing unless it asks", () => {
    expect(said(askedByAddress("?theme=dark&controls=no", "#credits"))).toEqual({});
  });

  it("hears Pym after Pym's query", () => {
    const query = "?initialWidth=600&childId=loop-1&parentTitle=A&parentUrl=https%3A%2F%2Fa.example%2F";
    expect(said(askedByAddress(query, ""))).toEqual({ pym: "pymxPYMxloop-1xPYMxheightxPYMx612" });
    expect(said(askedByAddress("?initialWidth=600&childId=a%20b%3Cscript", ""))).toEqual({});
  });

  it("hears AMP after its fragment", () => {
    expect(said(askedByAddress("", "#amp=1"))).toEqual({ amp: { sentinel: "amp", type: "embed-size", height: 612 } });
    expect(said(askedByAddress("", "#amplifier=1"))).toEqual({});
  });

  it("hears WordPress after its secret, within the heights that WordPress shows", () => {
    const [asked] = askedByAddress("", "#?secret=Yd0fLk9a1B");
    expect(asked?.[1](612, 600)).toEqual({ message: "height", value: 612, secret: "Yd0fLk9a1B" });
    expect(asked?.[1](90, 600)).toMatchObject({ value: 200 });
    expect(asked?.[1](1400, 600)).toMatchObject({ value: 1000 });
  });
});

describe("askedByMessage(data): a host that speaks first", () => {
  const answer = (data: unknown) => {
    const asked = askedByMessage(data);
    return asked === undefined ? {} : said([asked]);
  };

  it("hears iframe-resizer 4, whose first answer is marked", () => {
    const asked = askedByMessage(
      "[iFrameSizer]frame-1:0:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true",
    );
    expect(asked?.[0]).toBe("iframe-resizer");
    expect(asked?.[1](612, 600)).toBe("[iFrameSizer]frame-1:612:600:init");
    expect(asked?.[1](640, 560)).toBe("[iFrameSizer]frame-1:640:560:resizeObserver");
  });

  it("hears the others", () => {
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
  ])("says nothing to %j", (data) => expect(answer(data)).toEqual({}));
});

import { describe, expect, it } from "vitest";
import { didYouMean, nearest, nearestFew } from "#text/nearest.ts";

const ids = ["msft-rpo-2026q1", "msft-rpo-2025q4", "orcl-rpo-feb2026"];

describe("a misspelt word", () => {
  it("finds the word it was meant to be: a letter dropped, added, changed or swapped", () => {
    expect(nearest("backlg", ["cash", "backlog"])).toBe("backlog");
    expect(nearest("backllog", ["cash", "backlog"])).toBe("backlog");
    expect(nearest("bakclog", ["cash", "backlog"])).toBe("backlog");
    expect(nearest("Backlog", ["cash", "backlog"])).toBe("backlog");
  });

  it("finds the longer name it is the beginning of", () => {
    expect(nearest("orcl-rpo", ids)).toBe("orcl-rpo-feb2026");
  });

  it("is not led astray where nothing is near", () => {
    expect(nearest("weather", ids)).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });

  it("is told the nearest right spelling, else all there is where that is little", () => {
    expect(didYouMean("msft-rpo-2026q2", ids)).toBe('; did you mean "msft-rpo-2026q1"?');
    expect(didYouMean("weather", ["cash", "credit"])).toBe("; there is: cash, credit");
    expect(
      didYouMean(
        "weather",
        Array.from({ length: 17 }, (_, index) => `claim-${String(index)}`),
      ),
    ).toBe("");
    expect(didYouMean("weather", [])).toBe("");
  });

  it("can always be shown its neighbours, nearest first", () => {
    expect(nearestFew("msft-rpo-2025q3", ids, 2)).toEqual(["msft-rpo-2025q4", "msft-rpo-2026q1"]);
  });
});

import { startChromium } from "./chromium.ts";
import { theStoryHolds } from "./core.ts";

theStoryHolds("Chromium", startChromium);

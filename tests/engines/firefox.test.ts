import { startFirefox } from "./firefox.ts";
import { theStoryHolds } from "./core.ts";

theStoryHolds("Firefox", startFirefox);

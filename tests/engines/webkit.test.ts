import { startWebKit } from "./webkit.ts";
import { theStoryHolds } from "./core.ts";

theStoryHolds("WebKitGTK", startWebKit);

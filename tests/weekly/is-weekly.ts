/** Whether this is the weekly run, which tries all, or many more, of what the usual run tries some. */
export const isWeekly = process.env["TESTS"] === "weekly";

/** A frame's permissions: to run its script, and to open the story in a window without these restrictions. */
export const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** The version of the script for host pages. A change of the script needs a new one, then `npm run freeze-embed`. */
export const version = "1.1.0";

/** What every field `bookmark` is for. */
export const bookmarkDescription =
  "Stands for what was written. A request with it in the header Sitrep-Bookmark is answered from a database that has it, by whichever server.";

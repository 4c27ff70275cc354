/** The columns that a reject file has before those of the rows. A file with them can be imported again once it is corrected: they are passed over. */
export const rejectColumns: readonly string[] = [
  "rejected_file",
  "rejected_line",
  "rejected_column",
  "rejected_reason",
];

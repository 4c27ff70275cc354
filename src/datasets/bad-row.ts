/** Why a row is not taken in. It is written to the reject file, and the rows after it are read. */
export class BadRow extends Error {
  /** The column at fault; null where it is the row as a whole. */
  readonly column: string | null;
  /** False for a row that is well made and tells nothing that the graph holds. */
  readonly isFault: boolean;

  constructor(column: string | null, reason: string, { isFault = true }: { readonly isFault?: boolean } = {}) {
    super(reason);
    this.column = column;
    this.isFault = isFault;
  }
}

/** What the rules are called, apart from the rules themselves: who only names them need not load them. */
export const rulesIdentity = { name: "rules", version: "0.3.17" } as const;

/** How long `vi.waitFor` and `vi.waitUntil` wait for what must come: on a machine that has much else to do, too. */
export const patience = { timeout: 100_000, interval: 50 };

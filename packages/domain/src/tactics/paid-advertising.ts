/**
 * Catalogue tactics whose money buys advertising space: what they spend is set beside the value of free press (J3), and
 * adding one of them is a decision of its own (L8, RW10).
 */
export const PAID_ADVERTISING_CODES: readonly string[] = ['T3.1', 'T3.X1', 'D3.2', 'N2.X4'];

/** What is asked before a press release moves on. */
export type Asking = 'send' | 'schedule' | 'test' | 'cancel';

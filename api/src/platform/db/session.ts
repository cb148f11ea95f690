import type { ClientSession } from 'mongoose';

/** The database session of a unit of work; modules pass it on and never look inside. */
export type Session = ClientSession;

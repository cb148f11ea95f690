import type { Request, RequestHandler, Response } from 'express';

/** Waits for a middleware, so that the adapter reads from top to bottom. */
export function runMiddleware(
  middleware: RequestHandler,
  request: Request,
  response: Response,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (error?: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('A middleware failed', { cause: error }));
      else resolve();
    };
    void middleware(request, response, next);
  });
}

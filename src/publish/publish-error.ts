/** The site could not be published; the message says in one line why, and what to do. */
export class PublishError extends Error {
  override name = 'PublishError';
  /** Exit status: 1 it could not be done, 2 it was asked for wrongly. */
  readonly status: number;
  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

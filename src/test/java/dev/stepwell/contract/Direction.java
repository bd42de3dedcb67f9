package dev.stepwell.contract;

/** Which way a value travels: what is a gain one way is a loss the other way. */
enum Direction {
  /** Sent by the client: it may not be asked for more than before. */
  REQUEST,
  /** Sent to the client: it may not be promised less than before. */
  RESPONSE
}

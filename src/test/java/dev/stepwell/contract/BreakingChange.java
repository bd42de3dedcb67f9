package dev.stepwell.contract;

/**
 * One way in which a contract no longer keeps what was promised.
 *
 * @param where the operation, the part of it, and the JSON path of the member, such as {@code GET
 *     /things 200 application/json $.items[*].name}
 * @param what what happened to it, in words
 */
record BreakingChange(String where, String what) {

  @Override
  public String toString() {
    return where + ": " + what;
  }
}

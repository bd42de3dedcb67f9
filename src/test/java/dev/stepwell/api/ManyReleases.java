package dev.stepwell.api;

/** The same in a database of its own, in which tests publish more. */
public class ManyReleases extends OneRelease {}

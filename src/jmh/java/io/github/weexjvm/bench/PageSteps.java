package io.github.weexjvm.bench;

/**
 * What is done to a page once it is there.
 *
 * @param target selects what is clicked
 * @param witness selects what shows by its text that the click has had its effect
 * @param clicks how often
 */
record PageSteps(String target, String witness, int clicks) {}

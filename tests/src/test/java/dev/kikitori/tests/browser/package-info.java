/**
 * The page as a person meets it: a real Chromium, the real server in a process of its own, and between them, where a
 * test wants it, a wire that can be cut. The tests wait on what a person would wait for, mostly that a turn of the bot
 * was announced; none of them sleeps.
 */
@NullMarked
package dev.kikitori.tests.browser;

import org.jspecify.annotations.NullMarked;

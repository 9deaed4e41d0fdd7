package org.parell.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command reads and writes beside files.
 *
 * @param in what {@code -} stands for among inputs
 * @param out where data go
 * @param err where all else goes
 */
record Streams(InputStream in, OutputStream out, PrintStream err) {}

package org.parell.benchmarks.speed;

import org.parell.benchmarks.peers.PeerAligner;

/**
 * An aligner that is not measured at a size.
 *
 * @param size segments of the source
 * @param reason without full stop
 */
record LeftOut(PeerAligner aligner, int size, String reason) {}

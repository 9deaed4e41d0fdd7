/**
 * The way of a text, folder by folder; each imports only folders above it.
 *
 * <ul>
 *   <li>{@link org.parell.language} — what do we know about a language?
 *   <li>{@code org.parell.xml} — what stands in a file of XML? (not exported)
 *   <li>{@link org.parell.srx} — what do rules in SRX 2.0 say about a text?
 *   <li>{@link org.parell.document} — what is in the file?
 *   <li>{@link org.parell.segment} — where are the sentences?
 *   <li>{@code org.parell.token} — what are the words? (not exported)
 *   <li>{@link org.parell.bitext} — what is a pair, and an answer?
 *   <li>{@link org.parell.multitext} — what are several versions of a text, and an answer?
 *   <li>{@link org.parell.lexicon} — which words translate which?
 *   <li>{@code org.parell.learning} — which words do these texts link? (not exported)
 *   <li>{@code org.parell.evidence} — what speaks for one bead? (not exported)
 *   <li>{@link org.parell.align} — which beads are best together?
 *   <li>{@link org.parell.compare} — what changed between two versions?
 *   <li>{@link org.parell.exchange} — how do others read it?
 *   <li>{@link org.parell.evaluate} — how good is it?
 * </ul>
 */
package org.parell;

/**
 * What do rules in SRX 2.0 say about a text? Values: {@link org.parell.srx.SrxRules} with its {@link
 * org.parell.srx.SrxRule}s and {@link org.parell.srx.SrxLanguageMap}s, {@link
 * org.parell.srx.SrxDecision}. Doors: {@link org.parell.srx.SrxReader}, {@link
 * org.parell.srx.SrxWriter}, {@link org.parell.srx.SrxRules#matcher}.
 *
 * <p>SRX is the exchange format for rules of segmentation: files that other programs write can be
 * used here ({@code Segmenter.builder().srx(rules)}), and what is known of our languages can be used
 * there ({@link org.parell.srx.SrxRules#ofProfiles}).
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.srx;

import org.jspecify.annotations.NullMarked;

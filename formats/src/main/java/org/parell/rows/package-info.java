/**
 * How does an alignment look as rows, for programs and spreadsheets?
 *
 * <p>What {@code org.parell.exchange} does with text alone is done here where a library or bytes are needed:
 * {@link org.parell.rows.JsonLinesWriter} writes rows with all that is known of a bead, {@link
 * org.parell.rows.JsonAlignmentReader} reads the alignment back, {@link
 * org.parell.rows.JsonLinesReader} only which segments belong together, and {@link
 * org.parell.rows.JsonPinsReader} what somebody has settled. {@link org.parell.rows.CsvWriter} and
 * {@link org.parell.rows.CsvReader} are for programs and spreadsheets, {@link
 * org.parell.rows.XlsxWriter} is for spreadsheets alone. Rows of several documents have {@link
 * org.parell.rows.MultiJsonLinesWriter}, which {@link org.parell.rows.MultiJsonLinesReader} reads back,
 * {@link org.parell.rows.MultiCsvWriter} and {@link
 * org.parell.rows.MultiXlsxWriter}; {@link
 * org.parell.rows.VersionJsonLinesWriter} writes what changed between two versions, {@link
 * org.parell.rows.VersionXlsxWriter} what a translation is worth for the newer one.
 */
@NullMarked
package org.parell.rows;

import org.jspecify.annotations.NullMarked;

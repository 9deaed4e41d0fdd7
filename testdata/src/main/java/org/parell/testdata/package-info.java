/**
 * Which texts and answers do we test with? {@link org.parell.testdata.TestData} hands out the
 * files, {@link org.parell.testdata.ComparableGold} the listed correspondences of three articles
 * and a score against them. Origin and licence of each file stand in the module's README.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
package org.parell.testdata;

package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.client.SmsDocument.Box;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What distinguishes the rows of one query page from those of the other.
 *
 * @param box the name of the element that holds a row; checked, because a wrong path swaps the pages (contract sms §B1)
 * @param whole whether a row has what it must; one that has not is taken all the same, and flagged
 * @param item what a row becomes; never fails
 * @param fullPage a page of so many rows probably has successors
 */
record SmsRows<T>(String box, Predicate<Box> whole, Function<Box, T> item, int fullPage) {
    /** No vendor was seen to hand out fewer rows at once; asking once too often costs one empty answer. */
    static final int SMALLEST_FULL_PAGE = 100;
}

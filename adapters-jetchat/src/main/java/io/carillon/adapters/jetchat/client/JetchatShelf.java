package io.carillon.adapters.jetchat.client;

import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ShopDirectory.PageOf;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How things of the shop are asked for, whatever they are. */
record JetchatShelf(JetchatLink link) {

    static <T> Answer<T> present(Optional<T> found) {
        return found.<Answer<T>>map(Answer.Answered::new)
                .orElseGet(() -> JetchatQuestion.unreadable("what was changed"));
    }

    /** Nothing has an id that cannot stand in a path. */
    <T> Answer<Optional<T>> found(Function<JetchatRow, Optional<T>> reader, String id, String... path) {
        if (!JetchatRequest.isSegment(id)) {
            return new Answer.Answered<>(Optional.empty());
        }
        return JetchatQuestion.then(
                JetchatQuestion.find(link, JetchatRequest.get(path)),
                row -> row.isEmpty() ? new Answer.Answered<>(Optional.empty()) : read(reader, row.get()));
    }

    static <T> Answer<Optional<T>> read(Function<JetchatRow, Optional<T>> reader, JetchatRow row) {
        Optional<T> read = reader.apply(row);
        return read.isPresent() ? new Answer.Answered<>(read) : JetchatQuestion.unreadable("what was asked for");
    }

    <T> Answer<T> made(
            JetchatRequest request, Function<JetchatRow, Optional<T>> reader, Supplier<Answer<T>> otherwise) {
        return JetchatQuestion.then(
                JetchatQuestion.make(link, request),
                row -> row.flatMap(reader).<Answer<T>>map(Answer.Answered::new).orElseGet(otherwise));
    }

    <T> Answer<PageOf<T>> page(JetchatRequest list, int number, Function<JetchatRow, Optional<T>> reader) {
        if (number < 1 || number > JetchatPaging.MOST_PAGES) {
            return new Answer.Answered<>(new PageOf<>(List.of(), false));
        }
        return JetchatQuestion.page(link, JetchatPaging.page(list, number))
                .map(page -> new PageOf<>(
                        read(page.rows(), reader),
                        number < JetchatPaging.MOST_PAGES && page.more(Optional.of(number))));
    }

    static <T> List<T> read(List<JetchatRow> rows, Function<JetchatRow, Optional<T>> reader) {
        return rows.stream().map(reader).flatMap(Optional::stream).toList();
    }

    /** A refusal where an id cannot be one; empty when all can. */
    static <T> Optional<Answer<T>> known(String... ids) {
        return Stream.of(ids).allMatch(JetchatRequest::isSegment)
                ? Optional.empty()
                : Optional.of(new Answer.Refused<>(Complaint.of("invalid_request", "there is no such id")));
    }
}

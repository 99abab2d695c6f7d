package io.clientele.api.access.refusal;

import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that reach no door of ours, or not as it takes them: the framework refuses these, we say in our words why. */
final class WrongRequests {

    private static final int SHOWN = 40;

    private WrongRequests() {}

    static Problem problem(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case TypeMismatchException mismatch -> mistyped(mismatch.getPropertyName(), mismatch);
            case BindException binding -> unbound(binding);
            case MissingServletRequestParameterException missing ->
                new Problem("BAD_PARAMETER", "The parameter `%s` is needed.".formatted(missing.getParameterName()));
            case HttpRequestMethodNotSupportedException method -> new Problem("WRONG_METHOD", sentence(method));
            case HttpMediaTypeNotSupportedException type ->
                new Problem(
                        "WRONG_MEDIA_TYPE",
                        "This door does not take `%s`.".formatted(shown(String.valueOf(type.getContentType()))));
            case HttpMessageNotReadableException _ ->
                new Problem("BAD_BODY", "The body is not the JSON that this door takes.");
            case MaxUploadSizeExceededException _ -> new Problem("TOO_LARGE", "The file is larger than 4 GiB.");
            case MultipartException _ ->
                new Problem("BAD_BODY", "The body is no multipart/form-data, or it ended before its end.");
            case NoResourceFoundException nothing ->
                new Problem(
                        "NOT_FOUND",
                        "Nothing answers %s /%s."
                                .formatted(nothing.getHttpMethod().name(), shown(nothing.getResourcePath())));
            default -> other(status);
        };
    }

    private static Problem other(HttpStatusCode status) {
        return status.is5xxServerError()
                ? new Problem("INTERNAL", "A fault of ours.")
                : new Problem("INVALID", "The request cannot be answered: %s.".formatted(reason(status)));
    }

    private static String reason(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "status " + status.value() : known.getReasonPhrase();
    }

    private static Problem unbound(BindException binding) {
        var wrong = Objects.requireNonNull(binding.getFieldError(), "a field that does not fit");
        return wrong.contains(TypeMismatchException.class)
                ? mistyped(wrong.getField(), wrong.unwrap(TypeMismatchException.class))
                : new Problem("BAD_PARAMETER", sentence(wrong));
    }

    private static String sentence(FieldError wrong) {
        return "`%s` cannot be `%s`.".formatted(wrong.getField(), shown(String.valueOf(wrong.getRejectedValue())));
    }

    private static Problem mistyped(@Nullable String name, TypeMismatchException mismatch) {
        return new Problem(
                "BAD_PARAMETER",
                "`%s` is %s; it was `%s`."
                        .formatted(name, wanted(mismatch.getRequiredType()), shown(text(mismatch.getValue()))));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "a day such as 2026-01-31";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type != null && type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "one of ", ""))
                : "something else";
    }

    private static String text(@Nullable Object value) {
        return value instanceof Object[] several ? Arrays.toString(several) : String.valueOf(value);
    }

    private static String sentence(HttpRequestMethodNotSupportedException method) {
        var taken = Objects.requireNonNullElse(method.getSupportedHttpMethods(), Set.<HttpMethod>of());
        return "This door takes %s, not %s."
                .formatted(
                        taken.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(" or ")),
                        shown(method.getMethod()));
    }

    private static String shown(String given) {
        return given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given;
    }
}

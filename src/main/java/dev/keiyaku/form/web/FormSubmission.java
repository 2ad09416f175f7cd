package dev.keiyaku.form.web;

import java.util.Map;

/**
 * What a form on a page posted: a controller's parameter of this type is read from the
 * request's JSON body within limits, and anything else than a small, shallow JSON object
 * is answered 400 or 413 before the controller sees it.
 *
 * @param values by key, as they came: to be checked
 * @param fingerprint what the page was about, from the address's parameter of that name;
 * empty when there is none
 */
public record FormSubmission(Map<String, Object> values, String fingerprint) {
}

package dev.keiyaku.delivery;

import java.util.List;

/**
 * What a delivery is requested with.
 *
 * @param number public number of what it fulfils, {@code O-…}
 */
public record RequestDelivery(String number, long companyId, List<DeliveryLine> lines) {
}

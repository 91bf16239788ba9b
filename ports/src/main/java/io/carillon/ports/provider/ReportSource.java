package io.carillon.ports.provider;

import io.carillon.domain.delivery.DeliveryReport;

/** The page of a provider that hands out delivery reports. */
public interface ReportSource extends RawSource<DeliveryReport> {}

package org.huiyin.opinions.campaign;

/** Within this service, in the transaction of the change: a year's working calendar is another than before (CAM-6). */
public record WorkingCalendarPublished(int year) {}

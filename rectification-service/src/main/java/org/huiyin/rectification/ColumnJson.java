package org.huiyin.rectification;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

import org.huiyin.kit.outbox.EventJson;

/** JSON in columns is written as it is in events, apart from REST's rules for requests, so that those may change. */
@JsonFormat
@PersistenceUnitExtension
class ColumnJson implements FormatMapper {

    private final FormatMapper jackson = new JacksonJsonFormatMapper(EventJson.MAPPER);

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return jackson.fromString(text, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return jackson.toString(value, type, options);
    }
}

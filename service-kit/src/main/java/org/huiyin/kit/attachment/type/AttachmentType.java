package org.huiyin.kit.attachment.type;

import org.huiyin.kit.codelist.Labelled;

/** COL-7: the kinds of file that may be attached, by content. */
public enum AttachmentType implements Labelled {
    JPEG("照片（JPEG）", "Photo (JPEG)", "image/jpeg", "jpg"),
    PNG("图片（PNG）", "Picture (PNG)", "image/png", "png"),
    PDF("PDF 文档", "PDF document", "application/pdf", "pdf"),
    DOCX(
            "Word 文档",
            "Word document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx"),
    XLSX("Excel 工作簿", "Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String zh;
    private final String en;
    private final String mediaType;
    private final String extension;

    AttachmentType(String zh, String en, String mediaType, String extension) {
        this.zh = zh;
        this.en = en;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The exact Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}

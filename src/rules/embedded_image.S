// The image of the built-in rules (rules/compiled.hpp), as the build has just written it, among the constants of
// whatever links it. An assembler copies the file: a C++ compiler takes a minute for an array of as many bytes.

        .section .rodata
        .balign 8
        .global doichieu_image_begin
        .global doichieu_image_end
doichieu_image_begin:
        .incbin DOICHIEU_IMAGE
doichieu_image_end:

        .section .note.GNU-stack, "", %progbits

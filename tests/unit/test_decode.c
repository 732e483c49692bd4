/* SPDX-License-Identifier: MIT
 *
 * Bytes as offices write them, and bytes as they should not be. The literals were made by another
 * program's converters. */
#include "unit.h"

#include "text/decode.h"

typedef struct reading {
    const char *what;
    gw_str bytes;
    const char *encoding;
    const char *text;
} reading;

/* clang-format off */
static const reading READINGS[] = {
    {"UTF-8",
     BYTES("\xE5\x85\xB3\xE4\xBA\x8E\xE5\x81\x9A\xE5\xA5\xBD\xE5\xA4\x8F\xE5\xAD\xA3\xE9"
           "\x98\xB2\xE6\xB1\x9B\xE5\xB7\xA5\xE4\xBD\x9C\xE7\x9A\x84\xE9\x80\x9A\xE7\x9F"
           "\xA5\n\xE5\x90\x84\xE7\xA7\x91\xE5\xAE\xA4\xEF\xBC\x9A\n\xE8\xAF\xB7\xE4\xBA"
           "\x8E" "5\xE6\x9C\x88" "20\xE6\x97\xA5\xE5\x89\x8D\xE4\xB8\x8A\xE6\x8A\xA5\xE3"
           "\x80\x82\n"),
     "UTF-8", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n"},
    {"UTF-8 with a mark",
     BYTES("\xEF\xBB\xBF\xE5\x85\xB3\xE4\xBA\x8E\xE5\x81\x9A\xE5\xA5\xBD\xE5\xA4\x8F\xE5"
           "\xAD\xA3\xE9\x98\xB2\xE6\xB1\x9B\xE5\xB7\xA5\xE4\xBD\x9C\xE7\x9A\x84\xE9\x80"
           "\x9A\xE7\x9F\xA5\n\xE5\x90\x84\xE7\xA7\x91\xE5\xAE\xA4\xEF\xBC\x9A\n\xE8\xAF"
           "\xB7\xE4\xBA\x8E" "5\xE6\x9C\x88" "20\xE6\x97\xA5\xE5\x89\x8D\xE4\xB8\x8A\xE6"
           "\x8A\xA5\xE3\x80\x82\n"),
     "UTF-8", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n"},
    {"UTF-8 with two marks",
     BYTES("\xEF\xBB\xBF\xEF\xBB\xBF\xE5\x85\xB3\xE4\xBA\x8E\xE5\x81\x9A\xE5\xA5\xBD\xE5"
           "\xA4\x8F\xE5\xAD\xA3\xE9\x98\xB2\xE6\xB1\x9B\xE5\xB7\xA5\xE4\xBD\x9C\xE7\x9A"
           "\x84\xE9\x80\x9A\xE7\x9F\xA5\n\xE5\x90\x84\xE7\xA7\x91\xE5\xAE\xA4\xEF\xBC\x9A"
           "\n\xE8\xAF\xB7\xE4\xBA\x8E" "5\xE6\x9C\x88" "20\xE6\x97\xA5\xE5\x89\x8D\xE4"
           "\xB8\x8A\xE6\x8A\xA5\xE3\x80\x82\n"),
     "UTF-8", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n"},
    {"ASCII",
     BYTES("Notice No. 7\r\nAll staff.\r\n"),
     "UTF-8", "Notice No. 7\r\nAll staff.\r\n"},
    {"GB 2312",
     BYTES("\xB9\xD8\xD3\xDA\xD7\xF6\xBA\xC3\xCF\xC4\xBC\xBE\xB7\xC0\xD1\xB4\xB9\xA4\xD7"
           "\xF7\xB5\xC4\xCD\xA8\xD6\xAA\n\xB8\xF7\xBF\xC6\xCA\xD2\xA3\xBA\n\xC7\xEB\xD3"
           "\xDA" "5\xD4\xC2" "20\xC8\xD5\xC7\xB0\xC9\xCF\xB1\xA8\xA1\xA3\n"),
     "GB18030", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n"},
    {"GBK",
     BYTES("\xE9" "F\xBB\xF9\xCD\xAC\xD6\xBE\xC5" "c\x8F\x88\x86\xB4\xA1\xA2\xC0\xEE\x88"
           "\xD2\xA1\xA2\xDAw\x88\x90\xB5\xBD\x95\xFE\xA3\xAC\x95\xFE\xD7h\xD3\xC9\xE6\x82"
           "\xE9L\xD6\xF7\xB3\xD6\xA3\xAC\xCC\xFD\xC8\xA1\xC1\xCB\xB7\xC0\xD1\xB4\xB9\xA4"
           "\xD7\xF7\xB5\xC4\xBB\xE3\xB1\xA8\xA1\xA3"),
     "GB18030", "镕基同志與張喆、李堃、趙垚到會，會議由鎮長主持，听取了防汛工作的汇报。"},
    {"GB18030, four bytes",
     BYTES("\xBE\xAD\xD1\xD0\xBE\xBF\xA3\xAC\xCD\xAC\xD2\xE2\xFE\x9F\xCF\xD8\x81" "9\xEF" ""
           "1\xD5\xF2\x95" "4\xB2" "5\xB4\xE5\xA1\xA2\x98" "5\xEE" "7\xB4\xE5\xC1\xBD\xB8"
           "\xF6\xB4\xE5\xB5\xC4\xC7\xEB\xCA\xBE\xA3\xAC\xC7\xEB\xD7\xA5\xBD\xF4\xD7\xE9"
           "\xD6\xAF\xCA\xB5\xCA\xA9\xA1\xA3"),
     "GB18030", "经研究，同意䶮县㐂镇𠮷村、𪚥村两个村的请示，请抓紧组织实施。"},
    {"Big5",
     BYTES("\xC3\xF6\xA9\xF3\xBF\xEC\xB2z\xAD\xFB\xA4u\xB0\xB7\xB1" "d\xC0\xCB\xAC" "d\xA4"
           "\xA7\xB3q\xAA\xBE\n\xA6U\xB3" "B\xAB\xC7\xA1G\n\xBD\xD0\xA9\xF3\xA4\xAD\xA4"
           "\xEB\xA4G\xA4Q\xA4\xE9\xAB" "e\xA6^\xB3\xF8\xA1" "A\xB9O\xB4\xC1\xA4\xA3\xA4"
           "\xA9\xA8\xFC\xB2z\xA1" "C\n"),
     "Big5", "關於辦理員工健康檢查之通知\n各處室：\n請於五月二十日前回報，逾期不予受理。\n"},
    {"UTF-16LE with a mark",
     BYTES("\xFF\xFEsQ\x8ENZP}Y\x0FYc[2\x96[l\xE5]\\O\x84v\x1A\x90\xE5w\n\x00\x04T\xD1y"
           "\xA4[\x1A\xFF\n\x00\xF7\x8B\x8EN5\x00\x08g2\x00" "0\x00\xE5" "eMR\nN\xA5" "b"
           "\x02" "0\n\x00" "B\xD8\xB7\xDFQg\n\x00"),
     "UTF-16LE", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n𠮷村\n"},
    {"UTF-16LE",
     BYTES("sQ\x8ENZP}Y\x0FYc[2\x96[l\xE5]\\O\x84v\x1A\x90\xE5w\n\x00\x04T\xD1y\xA4[\x1A"
           "\xFF\n\x00\xF7\x8B\x8EN5\x00\x08g2\x00" "0\x00\xE5" "eMR\nN\xA5" "b\x02" "0\n"
           "\x00" "B\xD8\xB7\xDFQg\n\x00"),
     "UTF-16LE", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n𠮷村\n"},
    {"UTF-16BE with a mark",
     BYTES("\xFE\xFFQsN\x8EPZY}Y\x0F[c\x96" "2l[]\xE5O\\v\x84\x90\x1Aw\xE5\x00\nT\x04y\xD1"
           "[\xA4\xFF\x1A\x00\n\x8B\xF7N\x8E\x00" "5g\x08\x00" "2\x00" "0e\xE5RMN\nb\xA5" ""
           "0\x02\x00\n\xD8" "B\xDF\xB7gQ\x00\n"),
     "UTF-16BE", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n𠮷村\n"},
    {"UTF-16BE",
     BYTES("QsN\x8EPZY}Y\x0F[c\x96" "2l[]\xE5O\\v\x84\x90\x1Aw\xE5\x00\nT\x04y\xD1[\xA4"
           "\xFF\x1A\x00\n\x8B\xF7N\x8E\x00" "5g\x08\x00" "2\x00" "0e\xE5RMN\nb\xA5" "0"
           "\x02\x00\n\xD8" "B\xDF\xB7gQ\x00\n"),
     "UTF-16BE", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n𠮷村\n"},
    {"UTF-32LE with a mark",
     BYTES("\xFF\xFE\x00\x00sQ\x00\x00\x8EN\x00\x00ZP\x00\x00}Y\x00\x00\x0FY\x00\x00" "c["
           "\x00\x00" "2\x96\x00\x00[l\x00\x00\xE5]\x00\x00\\O\x00\x00\x84v\x00\x00\x1A"
           "\x90\x00\x00\xE5w\x00\x00\n\x00\x00\x00\x04T\x00\x00\xD1y\x00\x00\xA4[\x00\x00"
           "\x1A\xFF\x00\x00\n\x00\x00\x00\xF7\x8B\x00\x00\x8EN\x00\x00" "5\x00\x00\x00"
           "\x08g\x00\x00" "2\x00\x00\x00" "0\x00\x00\x00\xE5" "e\x00\x00MR\x00\x00\nN\x00"
           "\x00\xA5" "b\x00\x00\x02" "0\x00\x00\n\x00\x00\x00\xB7\x0B\x02\x00Qg\x00\x00\n"
           "\x00\x00\x00"),
     "UTF-32LE", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n𠮷村\n"},
    {"UTF-32BE with a mark",
     BYTES("\x00\x00\xFE\xFF\x00\x00Qs\x00\x00N\x8E\x00\x00PZ\x00\x00Y}\x00\x00Y\x0F\x00"
           "\x00[c\x00\x00\x96" "2\x00\x00l[\x00\x00]\xE5\x00\x00O\\\x00\x00v\x84\x00\x00"
           "\x90\x1A\x00\x00w\xE5\x00\x00\x00\n\x00\x00T\x04\x00\x00y\xD1\x00\x00[\xA4\x00"
           "\x00\xFF\x1A\x00\x00\x00\n\x00\x00\x8B\xF7\x00\x00N\x8E\x00\x00\x00" "5\x00"
           "\x00g\x08\x00\x00\x00" "2\x00\x00\x00" "0\x00\x00" "e\xE5\x00\x00RM\x00\x00N\n"
           "\x00\x00" "b\xA5\x00\x00" "0\x02\x00\x00\x00\n\x00\x02\x0B\xB7\x00\x00gQ\x00"
           "\x00\x00\n"),
     "UTF-32BE", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n𠮷村\n"},
    {"UTF-16LE, mostly English",
     BYTES("P\x00r\x00o\x00j\x00" "e\x00" "c\x00t\x00 \x00p\x00l\x00" "a\x00n\x00:\x00 "
           "\x00p\x00h\x00" "a\x00s\x00" "e\x00 \x00o\x00n\x00" "e\x00 \x00" "e\x00n\x00" ""
           "d\x00s\x00 \x00i\x00n\x00 \x00M\x00" "a\x00y\x00,\x00 \x00p\x00h\x00" "a\x00s"
           "\x00" "e\x00 \x00t\x00w\x00o\x00 \x00i\x00n\x00 \x00J\x00u\x00n\x00" "e\x00."
           "\x00\n\x00\x1AO\xAE\x8B" "0W\xB9p\x1A\xFF\x09N|i\n\x00"),
     "UTF-16LE", "Project plan: phase one ends in May, phase two in June.\n会议地点：三楼\n"},
    {"UTF-16BE, English alone",
     BYTES("\x00" "A\x00g\x00" "e\x00n\x00" "d\x00" "a\x00\n"),
     "UTF-16BE", "Agenda\n"},
    {"GB18030, two words in English text",
     BYTES("The delegation from \xB1\xB1\xBE\xA9 met the team in \xC9\xCF\xBA\xA3 on Monda"
           "y; minutes follow.\n"),
     "GB18030", "The delegation from 北京 met the team in 上海 on Monday; minutes follow.\n"},
    {"a snippet in GBK",
     BYTES("\xC7\xEB\xCA\xBE\xC5\xFA\xB8\xB4"),
     "GB18030", "请示批复"},
    {"a snippet in UTF-16LE",
     BYTES("\xF7\x8B:yyb\rY"),
     "UTF-16LE", "请示批复"},
    {"a snippet in GBK",
     BYTES("\xB9\xA4\xD7\xF7\xB7\xBD\xB0\xB8"),
     "GB18030", "工作方案"},
    {"a snippet in UTF-16LE",
     BYTES("\xE5]\\O\xB9" "eHh"),
     "UTF-16LE", "工作方案"},
    {"a snippet in GBK",
     BYTES("\xCA\xD0\xD5\xFE\xB8\xAE\xB0\xEC\xB9\xAB\xCA\xD2"),
     "GB18030", "市政府办公室"},
    {"a snippet in UTF-16LE",
     BYTES("\x02^\?e\x9C^\x9ERlQ\xA4["),
     "UTF-16LE", "市政府办公室"},
    {"a snippet in GBK",
     BYTES("\xB5\xDA\xC8\xFD\xB4\xCE\xBB\xE1\xD2\xE9\xBC\xCD\xD2\xAA"),
     "GB18030", "第三次会议纪要"},
    {"a snippet in UTF-16LE",
     BYTES(",{\x09N!k\x1AO\xAE\x8B\xAA~\x81\x89"),
     "UTF-16LE", "第三次会议纪要"},
    {"a snippet in GBK",
     BYTES("\xB9\xD8\xD3\xDA\xD5\xD9\xBF\xAA\xC8\xAB\xCC\xE5\xBB\xE1\xD2\xE9\xB5\xC4\xCD"
           "\xA8\xD6\xAA"),
     "GB18030", "关于召开全体会议的通知"},
    {"a snippet in UTF-16LE",
     BYTES("sQ\x8EN\xECS\x00_hQSO\x1AO\xAE\x8B\x84v\x1A\x90\xE5w"),
     "UTF-16LE", "关于召开全体会议的通知"},
    {"a snippet in GBK",
     BYTES("\xB8\xF7\xB5\xA5\xCE\xBB\xD2\xAA\xC8\xCF\xD5\xE6\xB9\xE1\xB3\xB9\xC2\xE4\xCA"
           "\xB5\xA3\xAC\xC7\xD0\xCA\xB5\xD7\xF6\xBA\xC3\xD3\xD0\xB9\xD8\xB9\xA4\xD7\xF7"
           "\xA1\xA3"),
     "GB18030", "各单位要认真贯彻落实，切实做好有关工作。"},
    {"a snippet in UTF-16LE",
     BYTES("\x04TUSMO\x81\x89\xA4\x8B\x1Fw/\x8D{_=\x84\x9E[\x0C\xFF\x07R\x9E[ZP}Y\x09gsQ"
           "\xE5]\\O\x02" "0"),
     "UTF-16LE", "各单位要认真贯彻落实，切实做好有关工作。"},
    {"a snippet in Big5",
     BYTES("\xB7|\xC4\xB3\xB3q\xAA\xBE"),
     "Big5", "會議通知"},
    {"a snippet in Big5",
     BYTES("\xB1\xD0\xA8|\xB3\xA1\xA4\xBD\xA7i"),
     "Big5", "教育部公告"},
    {"a snippet in Big5",
     BYTES("\xA6U\xBE\xF7\xC3\xF6\xC0\xB3\xA8\xCC\xB3W\xA9w\xBF\xEC\xB2z"),
     "Big5", "各機關應依規定辦理"},
    {"a snippet in Big5",
     BYTES("\xBD\xD0\xA6U\xB3\xE6\xA6\xEC\xA9\xF3\xB4\xC1\xAD\xAD\xA4\xBA\xA6^\xC2\xD0\xB7"
           "N\xA8\xA3\xA1" "C"),
     "Big5", "請各單位於期限內回覆意見。"},
    {"UTF-8, one byte broken",
     BYTES("\xE5\x85\xB3\xE4\xBA\x8E\xE5\x81\x9A\xE5\xFF\xBD\xE5\xA4\x8F\xE5\xAD\xA3\xE9"
           "\x98\xB2\xE6\xB1\x9B\xE5\xB7\xA5\xE4\xBD\x9C\xE7\x9A\x84\xE9\x80\x9A\xE7\x9F"
           "\xA5\n\xE5\x90\x84\xE7\xA7\x91\xE5\xAE\xA4\xEF\xBC\x9A\n\xE8\xAF\xB7\xE4\xBA"
           "\x8E" "5\xE6\x9C\x88" "20\xE6\x97\xA5\xE5\x89\x8D\xE4\xB8\x8A\xE6\x8A\xA5\xE3"
           "\x80\x82\n"),
     "UTF-8", "关于做\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD夏季防汛工作的通知\n各科室：\n请于5月20日前上报。\n"},
    {"UTF-8, cut off",
     BYTES("\xE5\x85\xB3\xE4\xBA\x8E\xE5\x81\x9A\xE5\xA5\xBD\xE5\xA4\x8F\xE5\xAD\xA3\xE9"
           "\x98\xB2\xE6\xB1\x9B\xE5\xB7\xA5\xE4\xBD\x9C\xE7\x9A\x84\xE9\x80\x9A\xE7\x9F"
           "\xA5\n\xE5\x90\x84\xE7\xA7\x91\xE5\xAE\xA4\xEF\xBC\x9A\n\xE8\xAF\xB7\xE4\xBA"
           "\x8E" "5\xE6\x9C\x88" "20\xE6\x97\xA5\xE5\x89\x8D\xE4\xB8\x8A\xE6\x8A"),
     "UTF-8", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"GB18030, cut off",
     BYTES("\xB9\xD8\xD3\xDA\xD7\xF6\xBA\xC3\xCF\xC4\xBC\xBE\xB7\xC0\xD1\xB4\xB9\xA4\xD7"
           "\xF7\xB5\xC4\xCD\xA8\xD6\xAA\n\xB8\xF7\xBF\xC6\xCA\xD2\xA3\xBA\n\xC7\xEB\xD3"
           "\xDA" "5\xD4\xC2" "20\xC8\xD5\xC7\xB0\xC9\xCF\xB1"),
     "GB18030", "关于做好夏季防汛工作的通知\n各科室：\n请于5月20日前上\xEF\xBF\xBD"},
    {"GB18030, a lead before a line end",
     BYTES("\xB9\xD8\xD3\xDA\xD7\xF6\xBA\xC3\xCF\xC4\xBC\xBE\xB7\xC0\xD1\xB4\xB9\xA4\xD7"
           "\xF7\xB5\xC4\xCD\xA8\xD6\xAA\x84\n\xB8\xF7\xBF\xC6\xCA\xD2\xA3\xBA\n\xC7\xEB"
           "\xD3\xDA" "5\xD4\xC2" "20\xC8\xD5\xC7\xB0\xC9\xCF\xB1\xA8\xA1\xA3\n"),
     "GB18030", "关于做好夏季防汛工作的通知\xEF\xBF\xBD\n各科室：\n请于5月20日前上报。\n"},
    {"GB18030, four bytes cut off",
     BYTES("\xBE\xAD\xD1\xD0\xBE\xBF\xA3\xAC\xCD\xAC\xD2\xE2\xFE\x9F\xCF\xD8\x81" "9\xEF" ""
           "1\xD5\xF2\x95" "4\xB2" "5\xB4\xE5\xA1\xA2\x98" "5\xEE" "7\xB4\xE5\xC1\xBD\xB8"
           "\xF6\xB4\xE5\xB5\xC4\xC7\xEB\xCA\xBE\xA3\xAC\xC7\xEB\xD7\xA5\xBD\xF4\xD7\xE9"
           "\xD6\xAF\xCA\xB5\xCA\xA9\xA1\xA3\x95" "4\xB2"),
     "GB18030", "经研究，同意䶮县㐂镇𠮷村、𪚥村两个村的请示，请抓紧组织实施。\xEF\xBF\xBD" "4\xEF\xBF\xBD"},
    {"UTF-16LE with a mark, half a character",
     BYTES("\xFF\xFElQ\x87" "eN"),
     "UTF-16LE", "公文\xEF\xBF\xBD"},
    {"UTF-16LE with a mark, half a pair",
     BYTES("\xFF\xFElQB\xD8\x87" "e"),
     "UTF-16LE", "公\xEF\xBF\xBD\xEF\xBF\xBD文"},
    {"NUL in the middle",
     BYTES("\xE5\x85\xAC\xE6\x96\x87\x00\xE5\x86\x99\xE4\xBD\x9C"),
     "UTF-8", "公文\xEF\xBF\xBD写作"},
    {"a mark in the middle",
     BYTES("\xE5\x85\xAC\xE6\x96\x87\xEF\xBB\xBF\xE5\x86\x99\xE4\xBD\x9C"),
     "UTF-8", "公文\xEF\xBB\xBF写作"},
    {"controls and noncharacters",
     BYTES("\xE7\x94\xB2\x01\x09\xE4\xB9\x99\xEF\xBF\xBE\xE4\xB8\x99\xEF\xBF\xBF\xE4\xB8"
           "\x81\x0C\x0B\x1B\xE3\x80\x82"),
     "UTF-8", "甲\xEF\xBF\xBD\t乙\xEF\xBF\xBD丙\xEF\xBF\xBD丁\f\v\xEF\xBF\xBD。"},
    {"a written U+FFFD",
     BYTES("\xE5\x85\xAC\xEF\xBF\xBD\xE6\x96\x87"),
     "UTF-8", "公\xEF\xBF\xBD文"},
    {"CR alone",
     BYTES("\xE7\x94\xB2\r\xE4\xB9\x99\r"),
     "UTF-8", "甲\r乙\r"},
    {"HTML is text",
     BYTES("<html><body>\xE5\x85\xAC\xE5\x91\x8A</body></html>"),
     "UTF-8", "<html><body>公告</body></html>"},
    {"a text that begins like a bitmap",
     BYTES("BMW 7 \xE7\xB3\xBB\xE8\xBD\xA6\xE8\xBE\x86\xE6\x8A\xA5\xE5\xBA\x9F\xE6\xB8\x85"
           "\xE5\x8D\x95"),
     "UTF-8", "BMW 7 系车辆报废清单"},
    {"a text that begins like a program",
     BYTES("MZ-2 \xE5\x9E\x8B\xE7\x94\xB5\xE6\x9C\xBA"),
     "UTF-8", "MZ-2 型电机"},
};
/* clang-format on */

/* One call of gw_decode and all that came of it. */
typedef struct decode_outcome {
    gw_arena arena;
    gw_decoded decoded;
    unit_notices notices;
    gw_error error;
    gw_status status;
} decode_outcome;

static void decode(decode_outcome *outcome, gw_str bytes, const char *encoding)
{
    memset(outcome, 0, sizeof *outcome);
    gw_listener listener = {unit_hear, &outcome->notices};
    outcome->status = gw_decode(&outcome->decoded, bytes, encoding, "a.txt", &outcome->arena,
                                &listener, &outcome->error);
    assert_int_equal(outcome->status, outcome->error.status);
}

static gw_str text_of(const decode_outcome *outcome)
{
    return (gw_str){outcome->decoded.p, outcome->decoded.n};
}

static void encodings_are_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(READINGS); i++) {
        decode_outcome outcome;
        decode(&outcome, READINGS[i].bytes, NULL);
        if (outcome.status != GW_OK || strcmp(outcome.decoded.encoding, READINGS[i].encoding) != 0)
            fail_msg("%s %s: status %d, %s", READINGS[i].what, READINGS[i].text, outcome.status,
                     outcome.decoded.encoding);
        assert_text(text_of(&outcome), READINGS[i].text);
        assert_int_equal(outcome.decoded.p[outcome.decoded.n], '\0');
        gw_arena_fini(&outcome.arena);
    }
}

/* "公文写作" in each encoding, under each name. */
static const struct {
    const char *name;
    gw_str bytes;
    const char *told;
} NAMED[] = {
    {"utf-8",    BYTES("公文写作"),                     "UTF-8"   },
    {"UTF8",     BYTES("\xEF\xBB\xBF公文写作"),         "UTF-8"   },
    {"gbk",      BYTES("\xB9\xAB\xCE\xC4\xD0\xB4\xD7\xF7"), "GB18030" },
    {"GB2312",   BYTES("\xB9\xAB\xCE\xC4\xD0\xB4\xD7\xF7"), "GB18030" },
    {"cp936",    BYTES("\xB9\xAB\xCE\xC4\xD0\xB4\xD7\xF7"), "GB18030" },
    {"gb18030",  BYTES("\xB9\xAB\xCE\xC4\xD0\xB4\xD7\xF7"), "GB18030" },
    {"Big5",     BYTES("\xA4\xBD\xA4\xE5\xBC\x67\xA7\x40"), "Big5"    },
    {"utf-16",
     BYTES("\xFF\xFElQ\x87"
           "e\x99Q\\O"),
     "UTF-16LE"                                                       },
    {"utf-16",   BYTES("\xFE\xFFQle\x87Q\x99O\\"),          "UTF-16BE"},
    {"UTF_16",
     BYTES("lQ\x87"
           "e\x99Q\\O"),
     "UTF-16LE"                                                       },
    {"utf-16",   BYTES("Qle\x87Q\x99O\\"),                  "UTF-16BE"},
    {"utf-16be", BYTES("Qle\x87Q\x99O\\"),                  "UTF-16BE"},
    {"utf-32",   BYTES("\0\0Ql\0\0e\x87\0\0Q\x99\0\0O\\"),  "UTF-32BE"},
    {"UTF-7",    BYTES("+UWxlh1GZT1w-"),                    "UTF-7"   },
};

static void named_encodings_are_used(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(NAMED); i++) {
        decode_outcome outcome;
        decode(&outcome, NAMED[i].bytes, NAMED[i].name);
        assert_int_equal(outcome.status, GW_OK);
        assert_string_equal(outcome.decoded.encoding, NAMED[i].told);
        assert_text(text_of(&outcome), i == 6 ? "公文寫作" : "公文写作");
        assert_int_equal(outcome.notices.count, 0);
        gw_arena_fini(&outcome.arena);
    }
}

static void a_name_is_obeyed(void **state)
{
    (void)state;
    decode_outcome outcome;
    decode(&outcome, GW_S("\xC4\xE3"), "latin1");
    assert_text(text_of(&outcome), "Äã");
    gw_arena_fini(&outcome.arena);
    decode(&outcome, GW_S("甲\xFF"), "utf-8");
    assert_text(text_of(&outcome), "甲\xEF\xBF\xBD");
    gw_arena_fini(&outcome.arena);
    decode(&outcome, GW_S("\xA4\xBD\x81<\x81@\x84\xA1\xA4\xE5"), "big5"); /* pairs of no table */
    assert_text(text_of(&outcome), "公\xEF\xBF\xBD<\xEF\xBF\xBD@\xEF\xBF\xBD\xEF\xBF\xBD文");
    gw_arena_fini(&outcome.arena);
    decode(&outcome, GW_S("a\x80z\xE3"), "shift_jis"); /* iconv alone: a byte wrong, one cut off */
    assert_text(text_of(&outcome), "a\xEF\xBF\xBDz\xEF\xBF\xBD");
    gw_arena_fini(&outcome.arena);
}

static void unknown_names_are_refused(void **state)
{
    (void)state;
    static const char *const UNKNOWN[] = {
        "",         "gbq",   "utf-8//IGNORE", "wchar_t", "/", "UTF-8/", "CHAR",
        "INTERNAL", "utf 9", "\xE4\xB8\xAD",  "-",       " ", "locale"};
    for (size_t i = 0; i < GW_COUNT(UNKNOWN); i++) {
        decode_outcome outcome;
        decode(&outcome, GW_S("text"), UNKNOWN[i]);
        if (outcome.status != GW_E_OPTION)
            fail_msg("%s: status %d", UNKNOWN[i], outcome.status);
        assert_int_equal(outcome.error.id, GW_MSG_ENCODING_UNKNOWN);
        assert_string_equal(outcome.error.arguments[0], UNKNOWN[i]);
        gw_arena_fini(&outcome.arena);
    }
}

static const struct {
    gw_str bytes;
    gw_message id;
    const char *argument;
} REFUSED[] = {
    {BYTES(""),                                                              GW_MSG_INPUT_EMPTY,      ""             },
    {BYTES("\xEF\xBB\xBF"),                                                  GW_MSG_INPUT_EMPTY,      ""             },
    {BYTES("\xFF\xFE"),                                                      GW_MSG_INPUT_EMPTY,      ""             },
    {BYTES("PK\3\4\x14\0\0\0\0\0a.txt"),                                     GW_MSG_INPUT_NOT_TEXT,   "ZIP"          },
    {BYTES("PK\3\4\x14\0\0\0[Content_Types].xml PK\1\2word/document.xml"),   GW_MSG_INPUT_NOT_TEXT,
     "DOCX"                                                                                                          },
    {BYTES("PK\3\4\x14\0\0\0[Content_Types].xml PK\1\2xl/workbook.xml"),     GW_MSG_INPUT_NOT_TEXT,
     "XLSX"                                                                                                          },
    {BYTES("PK\3\4\x0A\0mimetypeapplication/vnd.oasis.opendocument.textPK"), GW_MSG_INPUT_NOT_TEXT,
     "ODT"                                                                                                           },
    {BYTES("PK\3\4\x14\0\0\0OFD.xml"),                                       GW_MSG_INPUT_NOT_TEXT,   "OFD"          },
    {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0"),                        GW_MSG_INPUT_NOT_TEXT,   "DOC/WPS (OLE)"},
    {BYTES("{\\rtf1\\ansi Text}"),                                           GW_MSG_INPUT_NOT_TEXT,   "RTF"          },
    {BYTES("%PDF-1.7\n"),                                                    GW_MSG_INPUT_NOT_TEXT,   "PDF"          },
    {BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"),                                 GW_MSG_INPUT_NOT_TEXT,   "PNG"          },
    {BYTES("\xFF\xD8\xFF\xE0\0\x10JFIF"),                                    GW_MSG_INPUT_NOT_TEXT,   "JPEG"         },
    {BYTES("GIF89a\1\0\1\0"),                                                GW_MSG_INPUT_NOT_TEXT,   "GIF"          },
    {BYTES("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\2\0\0\0\2\0\0\0"),      GW_MSG_INPUT_NOT_TEXT,
     "BMP"                                                                                                           },
    {BYTES("\x1F\x8B\x08\0\0"),                                              GW_MSG_INPUT_NOT_TEXT,   "GZIP"         },
    {BYTES("7z\xBC\xAF\x27\x1C\0\4"),                                        GW_MSG_INPUT_NOT_TEXT,   "7Z"           },
    {BYTES("Rar!\x1A\x07\1\0"),                                              GW_MSG_INPUT_NOT_TEXT,   "RAR"          },
    {BYTES("\x7F"
           "ELF\2\1\1"),
     GW_MSG_INPUT_NOT_TEXT,                                                                           "ELF"          },
    {BYTES("MZ\x90\0\3\0\0\0\4"),                                            GW_MSG_INPUT_NOT_TEXT,   "EXE"          },
    {BYTES("\0\0\0\0\0\0\0\0"),                                              GW_MSG_INPUT_MOSTLY_NUL, ""             },
    {BYTES("a\0\0\0\0b\0\0\0"),                                              GW_MSG_INPUT_MOSTLY_NUL, ""             },
    {BYTES("\1\2\3a\4\5"),                                                   GW_MSG_INPUT_NOT_TEXT,   "binary"       },
};

static void what_is_no_text_is_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(REFUSED); i++) {
        decode_outcome outcome;
        decode(&outcome, REFUSED[i].bytes, NULL);
        if (outcome.status != GW_E_INPUT || outcome.error.id != REFUSED[i].id)
            fail_msg("row %zu: status %d, message %d", i, outcome.status, outcome.error.id);
        assert_string_equal(outcome.error.arguments[0], REFUSED[i].argument);
        assert_string_equal(outcome.error.file, "a.txt");
        assert_null(outcome.decoded.p);
        gw_arena_fini(&outcome.arena);
    }
}

/* A container stays one, whatever encoding is asked for. */
static void a_name_makes_no_text_of_a_container(void **state)
{
    (void)state;
    decode_outcome outcome;
    decode(&outcome, GW_S("%PDF-1.4 ..."), "gbk");
    assert_int_equal(outcome.error.id, GW_MSG_INPUT_NOT_TEXT);
    gw_arena_fini(&outcome.arena);
}

/* More than the limit; the bytes are never read. */
static void what_is_too_large_is_refused(void **state)
{
    (void)state;
    decode_outcome outcome;
    decode(&outcome, (gw_str){"", ((size_t)1 << 30) + 1}, NULL);
    assert_int_equal(outcome.error.id, GW_MSG_INPUT_TOO_LARGE);
    assert_string_equal(outcome.error.arguments[0], "1073741824");
    gw_arena_fini(&outcome.arena);
}

/* Each notice as "line id argument argument;". */
static void assert_notices(const unit_notices *notices, const char *expected)
{
    gw_buf told = {0};
    for (size_t i = 0; i < notices->count && i < GW_COUNT(notices->first); i++)
        gw_buf_format(&told, "%d %d %s %s;", notices->first[i].line, notices->first[i].id,
                      notices->first[i].arguments[0], notices->first[i].arguments[1]);
    assert_text(gw_buf_view(&told), expected);
    gw_buf_fini(&told);
}

static void repairs_are_told_once_a_line(void **state)
{
    (void)state;
    char expected[200];
    decode_outcome outcome;
    decode(&outcome, GW_S("第一行\xFF无误\xFE\r\n第二行无误\n第三\x01行\xE5\x85\r第\x02\x03四行\n"),
           NULL);
    snprintf(expected, sizeof expected, "1 %d 2 UTF-8;3 %d 2 UTF-8;3 %d 1 U+0001;4 %d 2 U+0002;",
             GW_MSG_BYTES_REPLACED, GW_MSG_BYTES_REPLACED, GW_MSG_CHARACTER_FORBIDDEN,
             GW_MSG_CHARACTER_FORBIDDEN);
    assert_notices(&outcome.notices, expected);
    gw_arena_fini(&outcome.arena);
    decode(&outcome, GW_S("\xB9\xAB\n\xCE\xC4\n\xFF\n\xD0\xB4\x81"), "gbk");
    snprintf(expected, sizeof expected, "3 %d 1 GB18030;4 %d 1 GB18030;", GW_MSG_BYTES_REPLACED,
             GW_MSG_BYTES_REPLACED);
    assert_notices(&outcome.notices, expected);
    gw_arena_fini(&outcome.arena);
}

static void thin_evidence_is_told(void **state)
{
    (void)state;
    static const struct {
        gw_str bytes;
        bool is_told;
    } ROWS[] = {
        {BYTES("公文"),                                                                           false},
        {BYTES("plain"),                                                                            false},
        {BYTES("\xB9\xAB\xCE\xC4"),                                                                 true },
        {BYTES("See \xB1\xB1\xBE\xA9 and \xC9\xCF\xBA\xA3 there."),                                 true },
        {BYTES("\xC7\xEB\xB8\xF7\xB5\xA5\xCE\xBB\xC8\xCF\xD5\xE6\xD7\xF6\xBA\xC3\xB9\xA4\xD7\xF7"),
         false                                                                                           },
        {BYTES("O\0K\0\n\0"),                                                                       false},
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        decode_outcome outcome;
        decode(&outcome, ROWS[i].bytes, NULL);
        assert_int_equal(outcome.notices.count, ROWS[i].is_told);
        if (ROWS[i].is_told) {
            assert_int_equal(outcome.notices.first[0].id, GW_MSG_ENCODING_GUESSED);
            assert_string_equal(outcome.notices.first[0].arguments[0], "GB18030");
        }
        gw_arena_fini(&outcome.arena);
    }
}

/* Characters from both ends of each part of GB18030, where converters are known to go wrong. */
static void gb18030_is_whole(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *text;
    } ROWS[] = {
        {"\x81\x30\x81\x30", "\xC2\x80"        }, /* the first of four bytes */
        {"\x81\x39\xEE\x39", "㐀"             }, /* extension A begins */
        {"\x81\x35\xF4\x37", "\xEE\x9F\x87"    }, /* exchanged in 2005 */
        {"\xA8\xBC",         "\xE1\xB8\xBF"    }, /* U+1E3F for it */
        {"\x84\x31\xA4\x39", "\xEF\xBF\xBD"    }, /* U+FFFF, which XML forbids */
        {"\x90\x30\x81\x30", "\xF0\x90\x80\x80"}, /* U+10000 */
        {"\x95\x32\x82\x36", "\xF0\xA0\x80\x80"}, /* U+20000 */
        {"\xE3\x32\x9A\x35", "\xF4\x8F\xBF\xBF"}, /* U+10FFFF */
        {"\xE3\x32\x9A\x36", NULL              }, /* beyond */
        {"\x84\x31\xA5\x30", NULL              }, /* between the planes */
        {"\x8F\x39\xFE\x39", NULL              },
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        char bytes[16], expected[32];
        decode_outcome outcome;
        snprintf(bytes, sizeof bytes, "a%sz", ROWS[i].bytes);
        snprintf(expected, sizeof expected, "a%sz",
                 ROWS[i].text != NULL ? ROWS[i].text
                                      : "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        decode(&outcome, gw_str_of(bytes), "GB18030");
        assert_text(text_of(&outcome), expected);
        gw_arena_fini(&outcome.arena);
    }
}

/* The converter goes on in step behind what it cannot read, at the borders of its runs too. */
static void damage_stays_where_it_is(void **state)
{
    (void)state;
    for (size_t before = 4080; before < 4110; before++) {
        gw_buf bytes = {0}, expected = {0};
        decode_outcome outcome;
        gw_buf_reserve(&bytes, 9000);
        for (size_t i = 0; i < before; i++)
            gw_buf_char(&bytes, 'a');
        gw_buf_put(&expected, gw_buf_view(&bytes));
        gw_buf_puts(&bytes, "\xB9\xAB\xFF\xCE\xC4");
        gw_buf_puts(&expected, "公\xEF\xBF\xBD文");
        decode(&outcome, gw_buf_view(&bytes), "gbk");
        assert_true(gw_str_equal(text_of(&outcome), gw_buf_view(&expected)));
        assert_int_equal(outcome.notices.count, 1);
        gw_buf_fini(&bytes);
        gw_buf_fini(&expected);
        gw_arena_fini(&outcome.arena);
    }
}

static const struct {
    const char *what;
    gw_str piece;
    size_t times;
} HOSTILE[] = {
    {"a line of ten megabytes", BYTES("\xCA\xAE\xD5\xD7"), 2500000},
    {"broken bytes alone",      BYTES("\xFF"),             300000 },
    {"leads before line ends",  BYTES("\x81\n"),           100000 },
    {"broken among whole",      BYTES("公\xFF"),          100000 },
    {"line ends",               BYTES("\r"),               1000000},
    {"surrogates",              BYTES("\xFF\xFE\x00\xD8"), 100000 },
};

static void hostile_bytes_are_decoded(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(HOSTILE); i++) {
        gw_buf bytes = {0};
        decode_outcome outcome;
        for (size_t n = 0; n < HOSTILE[i].times; n++)
            gw_buf_put(&bytes, HOSTILE[i].piece);
        decode(&outcome, gw_buf_view(&bytes), NULL);
        if (outcome.status == GW_OK)
            assert_true(outcome.decoded.n > 0);
        else
            assert_int_equal(outcome.status, GW_E_INPUT);
        gw_arena_fini(&outcome.arena);
        gw_buf_fini(&bytes);
    }
}

/* Each replaced control takes two bytes more than it had. */
static void stray_controls_are_replaced(void **state)
{
    (void)state;
    enum { TIMES = 2000 };
    gw_buf bytes = {0};
    decode_outcome outcome;
    for (size_t i = 0; i < TIMES; i++)
        gw_buf_puts(&bytes, "春眠不觉晓处处闻啼鸟夜来风雨声花落知多少\x08\n");
    decode(&outcome, gw_buf_view(&bytes), NULL);
    assert_int_equal(outcome.status, GW_OK);
    assert_int_equal(outcome.decoded.n, bytes.n + 2 * TIMES);
    assert_int_equal(outcome.notices.count, TIMES);
    gw_arena_fini(&outcome.arena);
    gw_buf_fini(&bytes);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(encodings_are_found),
    cmocka_unit_test(named_encodings_are_used),
    cmocka_unit_test(a_name_is_obeyed),
    cmocka_unit_test(unknown_names_are_refused),
    cmocka_unit_test(what_is_no_text_is_refused),
    cmocka_unit_test(a_name_makes_no_text_of_a_container),
    cmocka_unit_test(what_is_too_large_is_refused),
    cmocka_unit_test(repairs_are_told_once_a_line),
    cmocka_unit_test(thin_evidence_is_told),
    cmocka_unit_test(gb18030_is_whole),
    cmocka_unit_test(damage_stays_where_it_is),
    cmocka_unit_test(stray_controls_are_replaced),
    cmocka_unit_test(hostile_bytes_are_decoded),
};
UNIT_MAIN(TESTS)

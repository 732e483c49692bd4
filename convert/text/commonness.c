/* SPDX-License-Identifier: MIT
 *
 * Points for each character of a text: by a list for Han, by ranges for the rest. */
#include "text/commonness.h"

#include <uchar.h>

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

/* By frequency in official documents and in general prose, with the traditional forms of these
 * characters; in the order of code points. */
static const char16_t COMMON_HAN[] =
    u"一七万三上下不与专且世业东两严並个中临为主丽举么义之九也习乡书买乾了予争事二于互"
    u"五些亟交产享京亲人亿什今从他仗代令以们件价任份企伍休众优会传估但佈位低住体何余作"
    u"你使來例供依便促保信個們候值假做健備傳像價億優儿元充先光克兒党入內全兩八公六共关"
    u"兴兵其具养兼内冊册再军农决况净准几凡出函分切划列则创別利别到制則前副創力办功加务"
    u"动助努励势動務勝勢勵化北匯区医區十升午华协協单南印即却卻厂厅历厚原去县参參又及双"
    u"反发取受变口只叫召可台史号司各合同名后向听启吸告员周呼命和品員售商問啓啟善單器嚴"
    u"四回因团园困围固国國圍園團土在地场均坚型城域執培基堅報場境增士声处备复外多大天太"
    u"央头奖套奥奧女她好如始委子字存学學它宅安完宗官定宜实审宣室家容密富實審对导将將專"
    u"尊對導小少尔尚就局层居屆届展属層履屬山岗岳崗州工差己已市布师带師席帮帶常幫干平年"
    u"并幾广庆序库应底府度座庫庭康廠廣廳延建开式引张張強强当形役彻征待很律後得從復徵德"
    u"徹心必志快念态思急性总息您情想意愛感態慶應成我或战戰戶户房所手才扎打执扩扶批承技"
    u"抄把抓投抚护报担拉拓招拥持挂指按挥振据排掛採探接推措提揮援撐撑撫擁擔據擴支收改攻"
    u"放政效救教敬数整數文斗料断斯新斷方於施无日时明易星映是显時智更書最會月有服望期未"
    u"末本术机权材村条来東极构林果查标树样核根格案档條械检業極構標模樣樹機檔檢權次止正"
    u"此步武歷死殊每比民气氛氣水求汇決沒没治況法注活流济浓浦海消涉淨深清渠港湖湾源满滨"
    u"滿澳濃濟濱灣点為烈热無焦然照熱營爭爱爾牌牢物牵特牽状狀獎獲率王环现班現理環生產産"
    u"用田由申电界略當登發白的益监監目直相省看真眼眾着督瞭知研破础硬确確礎示社祕祝神福"
    u"种科秘积程種稳積穩究空突立站竞端競笔符第筆等筑答策筹签算管節範築簽籌米类粮精糧系"
    u"紀約紅納級素索紧累細終組結絡給統經綜綠維網緊線編練縣總織續红约级纪纳线练组细织终"
    u"经结给络统续维综绿编网置署美羣群義習老考者而职联聚聯聲職聽育胜能脑腦臨自至致臺與"
    u"興舉航良色节若范药获華营萬落著藥處號融衆行術街补表被装補裝裡西要見規視親覺觀见观"
    u"规视觉解訂計訊訓記訪設許訴評試話該認說説調請論講謝證識警議護變讓计订认让训议讯记"
    u"讲许论设访证评识诉试话该说请调谢象負財貧貫責買費貿資質購賽负财责质贫购贯贸费资赛"
    u"走起超足距跨路身車軍軟較載轄轉车转软载较辖辦農边达过运近还这进连述退送适选途這通"
    u"速造連週進遇運過道達適遵選還邊那部都鄉配醫采里重量金針銀銷鎮鏈针银链销镇長长門開"
    u"間閱關门问间阅队防阳阶附际限院除险陽隊階際障險隻难集雙難零電需非面革項須預領頭題"
    u"額類顯项须预领题额風风食飲養饋饮馈首香馬駐驗马驻验骨體高鬥麗麼點黨鼓";

bool gw_is_common_han(uint32_t c)
{
    size_t low = 0, high = GW_COUNT(COMMON_HAN) - 1; /* without the NUL of the literal */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c > COMMON_HAN[middle])
            low = middle + 1;
        else
            high = middle;
    }
    return low < GW_COUNT(COMMON_HAN) - 1 && COMMON_HAN[low] == c;
}

typedef struct points_row {
    uint32_t first, last;
    int points;
} points_row;

/* The first row that holds the character counts. */
static const points_row POINTS[] = {
    {0x0009,         0x000D,   0 }, /* white space */
    {0x0000,         0x001F,   -8}, /* controls */
    {0x0020,         0x007E,   0 }, /* ASCII */
    {0x007F,         0x009F,   -8}, /* more controls */
    {0x00B7,         0x00B7,   2 }, /* · in names */
    {0x00C0,         0x024F,   -1}, /* Latin with accents */
    {0x2014,         0x2026,   2 }, /* —— “ ” ‘ ’ …… */
    {0x2460,         0x2473,   2 }, /* ① */
    {0x3000,         0x3017,   2 }, /* 、 。 《 》 〔 〕 */
    {0xFF01,         0xFF5E,   2 }, /* ， ： （ ） */
    {0x3400,         0x9FFF,   -1}, /* Han that is not common */
    {0xFEFF,         0xFEFF,   0 }, /* a byte order mark */
    {0xE000,         0xF8FF,   -6}, /* private use: what a wrong table gives */
    {GW_REPLACEMENT, 0xFFFF,   -8},
    {0x0080,         0x10FFFF, -2}, /* other scripts, rare symbols */
};

static int points_of(uint32_t c)
{
    if (gw_is_common_han(c))
        return 3;
    for (size_t i = 0; i < GW_COUNT(POINTS); i++)
        if (c >= POINTS[i].first && c <= POINTS[i].last)
            return POINTS[i].points;
    return 0;
}

long gw_commonness(gw_str utf8)
{
    long sum = 0;
    for (size_t at = 0; at < utf8.n;)
        sum += points_of(gw_utf8_next(utf8, &at));
    return sum;
}

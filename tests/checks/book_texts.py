# SPDX-License-Identifier: MIT
"""Texts of our own making for collections: notices with tables, attachments and signatures,
reports, speeches and regulations, with titles over one to three lines. The same seed gives the
same texts."""
import random

PLACES = ("青川市", "北原县", "白溪镇", "松河县", "临江区", "石桥镇", "云岭乡", "城东街道")
WORKS = ("防汛抗旱", "安全生产", "秋季森林防火", "农村人居环境整治", "义务教育优质均衡发展", "老旧小区加装电梯",
         "特色农产品加工", "基层医疗卫生服务能力建设", "数字政府和政务数据共享", "水库除险加固")
TAILS = ("", "和长效管理机制建设", "中群众反映强烈的突出问题整改落实", "以及进一步完善部门联动、明确任务分工、强化督导检查")
SUBJECTS = ("各乡镇", "县直有关部门", "驻村工作队", "行业主管部门", "项目建设单位", "基层党组织", "市场监管机构")
DEEDS = ("要切实提高认识", "应当逐级压实责任", "必须在2024年6月底前完成排查", "每月10日前报送进展情况",
         "建立问题清单、任务清单和责任清单", "对发现的隐患立行立改", "统筹安排资金1200万元", "组织开展3轮专项检查",
         "坚持问题导向和目标导向相统一", "严格落实24小时值班制度", "把群众满意作为检验成效的标准")
HEADINGS = ("总体要求", "基本情况", "主要做法", "存在的问题", "工作任务", "保障措施", "有关建议", "下一步打算", "组织领导")
HAN = "一二三四五六七八九十"


class Maker:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def sentence(self) -> str:
        chosen = self.random.sample(DEEDS, self.random.randint(2, 4))
        return self.random.choice(SUBJECTS) + "，".join(chosen) + "。"

    def paragraph(self) -> str:
        return "".join(self.sentence() for _ in range(self.random.randint(2, 6)))

    def title(self, kind: str, number: int) -> str:
        place, work = self.random.choice(PLACES), self.random.choice(WORKS)
        return f"关于{place}2024年第{number}批{work}工作{TAILS[number % len(TAILS)]}的{kind}"

    def sections(self, count: int) -> list:
        lines = []
        for i, heading in enumerate(self.random.sample(HEADINGS, count)):
            lines += [f"{HAN[i]}、{heading}", self.paragraph(), f"（一）{self.sentence()}{self.paragraph()}",
                      f"（二）{self.sentence()}{self.paragraph()}"]
        return lines

    def table(self, rows: int) -> str:
        head = ["序号\t乡镇\t任务\t责任单位\t完成时限"]
        return "\n".join(head + [f"{i}\t{self.random.choice(PLACES)}\t{self.random.choice(WORKS)}隐患排查\t"
                       f"县{self.random.choice(('水利局', '教育局', '应急管理局'))}\t2024年{i % 12 + 1}月"
                                for i in range(1, rows + 1)])

    def notice(self, number: int) -> list:
        return [f"松政发〔2024〕{number}号", self.title("通知", number), "各乡镇人民政府，县政府各部门：", self.paragraph(),
                *self.sections(3), "附件：任务分解表", "松河县人民政府", f"2024年{number % 12 + 1}月8日", "附件", "任务分解表",
                self.table(self.random.randint(6, 30))]

    def report(self, number: int) -> list:
        return [self.title("调研报告", number), "县政协调研组", "（2024年4月26日）", self.paragraph(), *self.sections(4),
                "表1　任务安排", self.table(5), self.paragraph()]

    def speech(self, number: int) -> list:
        place = self.random.choice(PLACES)
        return [f"在{place}2024年第{number}次工作会议上的讲话", "（2024年3月1日）", "同志们：", self.paragraph(),
                *self.sections(3), self.paragraph()]

    def regulation(self, number: int) -> list:
        articles = [f"第{HAN[i]}条　{self.paragraph()}" for i in range(10)]
        return [f"松河县第{number}号工作管理办法", "第一章　总则", *articles[:4], "第二章　职责", *articles[4:8], "第三章　附则",
                *articles[8:]]


def texts(count: int, seed: int = 9704) -> list:
    """So many texts, of the four kinds in turn."""
    maker = Maker(seed)
    kinds = (maker.notice, maker.report, maker.speech, maker.regulation)
    return ["\n\n".join(kinds[i % len(kinds)](i + 1)) + "\n" for i in range(count)]

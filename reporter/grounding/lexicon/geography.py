"""Countries, blocs and their other names: demonyms, abbreviations, Chinese names.

Capitals stand for their governments ("Beijing said"), not for a place in the country ("in Beijing").
"""

from __future__ import annotations

_COUNTRIES = """
united states: america american americans usa us u.s. u.s.a. 美国 美方 美 | washington
china: chinese prc 中国 中华人民共和国 中方 我国 | beijing
japan: japanese 日本 | tokyo
european union: eu european europe europeans 欧盟 欧洲 | brussels
united kingdom: uk u.k. britain british briton britons 英国 | london
germany: german germans 德国 | berlin
france: french 法国 | paris
italy: italian italians 意大利 | rome
spain: spanish 西班牙 | madrid
russia: russian russians 俄罗斯 | moscow kremlin
ukraine: ukrainian ukrainians 乌克兰 | kyiv
india: indian indians 印度 | delhi
australia: australian australians 澳大利亚 | canberra
canada: canadian canadians 加拿大 | ottawa
mexico: mexican mexicans 墨西哥
brazil: brazilian brazilians 巴西 | brasilia
south korea: korean koreans korea 韩国 | seoul
north korea: 朝鲜 | pyongyang
vietnam: vietnamese 越南 | hanoi
malaysia: malaysian malaysians 马来西亚
indonesia: indonesian indonesians 印度尼西亚 印尼 | jakarta
thailand: thai thais 泰国 | bangkok
burma: myanmar burmese 缅甸
mongolia: mongolian mongolians 蒙古
kazakhstan: kazakh 哈萨克斯坦
taiwan: taiwanese 台湾 | taipei
israel: israeli israelis 以色列
iran: iranian iranians 伊朗 | tehran
turkey: turkish turkiye 土耳其 | ankara
saudi arabia: saudi saudis 沙特 | riyadh
south africa: 南非 | pretoria
nigeria: nigerian nigerians 尼日利亚
congo: congolese drc 刚果
chile: chilean chileans 智利 | santiago
argentina: argentine argentinian 阿根廷
norway: norwegian norwegians 挪威 | oslo
sweden: swedish swedes 瑞典 | stockholm
finland: finnish 芬兰 | helsinki
denmark: danish danes 丹麦 | copenhagen
netherlands: dutch holland 荷兰 | hague
belgium: belgian belgians 比利时
switzerland: swiss 瑞士 | bern
austria: austrian austrians 奥地利 | vienna
poland: polish poles 波兰 | warsaw
greece: greek greeks 希腊 | athens
portugal: portuguese 葡萄牙 | lisbon
ireland: irish 爱尔兰 | dublin
estonia: estonian estonians 爱沙尼亚
greenland: greenlandic 格陵兰
pakistan: pakistani pakistanis 巴基斯坦 | islamabad
egypt: egyptian egyptians 埃及 | cairo
philippines: filipino philippine filipinos 菲律宾 | manila
singapore: singaporean 新加坡
new zealand: 新西兰 | wellington
tibet: tibetan tibetans 西藏
"""


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in _COUNTRIES.strip().splitlines():
        head, _, rest = line.partition(":")
        others, _, cities = rest.partition("|")
        key = head.strip()
        names[key.replace(" ", "_")] = key
        names.setdefault(key, key)
        names.update((name, key) for name in others.split())
        capitals.update((name, key) for name in cities.split())
    return names, capitals


#: Any name of a country or bloc, lower case, to its canonical name; and capitals to theirs.
COUNTRY_OF, COUNTRY_OF_CAPITAL = _tables()

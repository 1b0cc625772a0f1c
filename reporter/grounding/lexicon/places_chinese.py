"""China's provinces, regions and the cities that news names most, and other capitals, as Chinese writes them."""

from __future__ import annotations

PLACES: tuple[str, ...] = tuple(
    """
    北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南
    陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门
    石家庄 唐山 太原 大同 呼和浩特 包头 鄂尔多斯 沈阳 大连 鞍山 长春 哈尔滨 大庆 南京 苏州 无锡 常州 南通 杭州
    宁波 温州 合肥 福州 厦门 泉州 南昌 赣州 九江 济南 青岛 烟台 郑州 洛阳 武汉 宜昌 长沙 株洲 广州 深圳 珠海 佛山 东莞
    南宁 桂林 海口 三亚 成都 绵阳 凉山 贵阳 遵义 昆明 大理 拉萨 西安 宝鸡 兰州 西宁 银川 乌鲁木齐
    华盛顿 纽约 伦敦 巴黎 柏林 东京 首尔 莫斯科 布鲁塞尔 日内瓦 新德里 堪培拉 渥太华 曼谷 河内 雅加达
    """.split()
)

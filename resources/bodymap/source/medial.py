# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The right leg from its inner side: back of the leg on the right, toes on the left."""
import side
from curves import Drawing, Ribbon, Rows, curve, fan, outline, spread

NAME = "medial"

ARCH = [(56, 996), (22, 985), (-18, 972), (-62, 965), (-106, 968), (-146, 981), (-180, 995), (-214, 1001), (-250, 999), (-276, 990)]
BIG_TOE = [(-292, 985), (-312, 993), (-340, 1000), (-370, 998), (-388, 987), (-393, 971), (-385, 958), (-366, 951), (-342, 947), (-316, 940)]
INSTEP = [(-284, 924), (-245, 901), (-205, 877), (-165, 854)]
SKIN = side.BACK + side.HEEL + ARCH + BIG_TOE + INSTEP + side.FRONT[::-1]
FOOT = [(-60, 820), (0, 830), (60, 850), (110, 900), (130, 950), (118, 982), (80, 994), (0, 993), (-90, 993), (-170, 996), (-250, 994),
        (-330, 992), (-383, 982), (-384, 966), (-340, 954), (-270, 925), (-190, 875), (-120, 834)]

TIBIA = [(-82, 10), (-52, 2), (-20, 2), (8, 8), (28, 18), (34, 34), (26, 58), (8, 88), (-10, 128), (-22, 180), (-27, 250), (-33, 320),
         (-36, 390), (-31, 460), (-20, 530), (-9, 600), (0, 680), (7, 745), (12, 795), (8, 820), (-6, 832), (-20, 836), (-33, 843), (-44, 834),
         (-53, 812), (-54, 770), (-53, 690), (-57, 590), (-64, 500), (-72, 420), (-80, 310), (-87, 215), (-91, 130), (-98, 76), (-98, 48),
         (-90, 28)]
FIBULA = Rows([(42, 8, 40), (62, 12, 42), (90, 16, 38), (150, 20, 36), (250, 22, 38), (350, 23, 40), (450, 24, 42), (560, 25, 43),
               (680, 25, 44), (780, 20, 44), (835, 17, 48), (866, 24, 47)], top=[(26, 25)], bottom=[(37, 887)])
CALCANEUS = [(36, 872), (54, 874), (74, 888), (93, 904), (102, 922), (102, 940), (95, 962), (78, 978), (57, 983), (38, 977), (20, 957), (-6, 954),
             (-32, 956), (-56, 950), (-62, 918), (-40, 900), (-12, 892), (14, 882)]
TALUS = [(14, 856), (4, 843), (-16, 837), (-40, 839), (-56, 848), (-68, 852), (-84, 850), (-96, 859), (-99, 874), (-93, 887), (-78, 891),
         (-60, 888), (-40, 884), (-16, 887), (4, 884), (13, 872)]
NAVICULAR = [(-104, 857), (-118, 856), (-126, 872), (-121, 898), (-108, 904), (-98, 892), (-104, 875)]
CUNEIFORM = [(-128, 866), (-150, 872), (-168, 886), (-164, 916), (-146, 926), (-122, 908), (-130, 888)]
METATARSAL = [(-172, 888), (-192, 902), (-226, 922), (-258, 938), (-280, 946), (-288, 962), (-280, 980), (-262, 980), (-246, 966), (-214, 948),
              (-184, 934), (-168, 922)]
TOE_BONE = [(-294, 954), (-316, 962), (-336, 964), (-342, 976), (-336, 986), (-312, 983), (-292, 984), (-290, 968)]
TOE_TIP = [(-347, 966), (-364, 970), (-378, 972), (-382, 980), (-374, 986), (-360, 985), (-348, 988), (-343, 977)]

POPLITEUS = [(17, -82), (32, -58), (44, -24), (50, 18), (46, 58), (36, 98), (16, 138), (-8, 172), (-28, 206), (-44, 240), (-50, 216), (-48, 184),
             (-36, 144), (-20, 110), (6, 84), (26, 58), (36, 22), (34, -18), (22, -54)]
FIBULARIS_LONGUS = Ribbon([(36, 45, 6), (42, 100, 14), (48, 180, 26), (50, 260, 30), (51, 350, 31), (49, 450, 31), (47, 550, 27), (46, 640, 22),
                           (45, 720, 16), (43, 800, 10), (40, 860, 9), (18, 904, 8), (-44, 946, 3)])
FIBULARIS_BREVIS = Ribbon([(34, 409, 5), (42, 480, 20), (46, 560, 26), (49, 640, 24), (50, 700, 20), (49, 770, 14), (46, 830, 9), (37, 874, 8),
                           (8, 910, 7), (-45, 951, 3)])
SOLEUS = Rows([(48, 22, 44), (85, 24, 55), (120, 20, 65), (160, -4, 73), (205, -28, 79), (255, -42, 83), (310, -47, 85), (360, -46, 85),
               (410, -38, 84), (460, -24, 83), (510, -9, 81), (560, 5, 78), (610, 18, 74), (660, 32, 69), (705, 46, 65), (738, 55, 63)],
              top=[(27, 26)], bottom=[(60, 755)])
ACHILLES = Rows([(526, 41, 94), (560, 45, 89), (600, 49, 85), (650, 55, 80), (700, 60, 77), (750, 64, 80), (795, 69, 85), (840, 76, 93),
                 (885, 83, 102), (920, 87, 106), (942, 86, 104)],
                top=[(38, 500), (50, 509), (64, 516), (78, 510), (87, 496), (92, 477)], bottom=[(88, 956)])
PLANTARIS = Ribbon(side.PLANTARIS)
TIBIALIS_POSTERIOR = Ribbon(side.TIBIALIS_POSTERIOR_TRUNK)
FLEXOR_DIGITORUM = Ribbon(side.FLEXOR_DIGITORUM_TRUNK)
FLEXOR_HALLUCIS = Ribbon(side.FLEXOR_HALLUCIS)
HAMSTRINGS = Rows([(-250, -106, 84), (-200, -101, 76), (-150, -93, 66), (-100, -83, 56), (-55, -75, 49), (-10, -71, 42), (35, -77, 28),
                   (75, -86, 9), (110, -92, -13), (145, -92, -32), (175, -87, -50), (195, -81, -63)], bottom=[(-74, 209)])
HAMSTRINGS_SPLIT = [[(-52, -208), (-46, -130), (-42, -60), (-46, 10), (-58, 80), (-70, 140), (-77, 180)],
                    [(6, -208), (10, -140), (8, -70), (0, 0), (-20, 60), (-44, 116), (-62, 160)]]

BONE_LINES = {
    "tibia": [[(-92, 40), (-60, 34), (-20, 32), (18, 36)], [(-74, 130), (-68, 240), (-60, 360), (-50, 480), (-42, 600), (-38, 700), (-36, 780)],
              [(-44, 800), (-30, 812), (-16, 830)]],
    "femur": [[(-82, -60), (-62, -30), (-28, -18), (8, -26), (30, -44)], [(-52, -130), (-30, -112), (-6, -100)]],
    "calcaneus": [[(84, 916), (78, 944), (62, 968)], [(-20, 922), (8, 914), (32, 916)]],
}
SKIN_SHEEN = [[(64, 110), (92, 200), (96, 300), (76, 400)], [(-26, 300), (-10, 420), (4, 540), (10, 660)], [(-24, 780), (-18, 815)],
              [(76, 690), (76, 770), (84, 840)], [(96, 900), (106, 936)], [(-150, 890), (-220, 924), (-280, 950)]]
SHIN_MUSCLES = Ribbon([(-76, 76, 10), (-80, 130, 24), (-78, 220, 26), (-70, 340, 24), (-58, 460, 20), (-51, 580, 15), (-52, 690, 12), (-64, 766, 11),
                       (-92, 818, 10), (-126, 866, 10), (-150, 902, 9)])

CREASES = {
    "knee-crease": [[(140, 2), (116, 5), (92, 3)], [(134, 15), (118, 17)]],
    "heel-line": [[(134, 962), (122, 982), (98, 990), (66, 986), (42, 976)], [(111, 836), (120, 862), (128, 890)]],
    "toe-lines": [[(-316, 940), (-304, 950), (-296, 966), (-292, 985)], [(-386, 960), (-376, 964), (-370, 960), (-366, 952)],
                  [(-330, 958), (-338, 966), (-336, 978)]],
    "arch-line": [[(48, 972), (0, 952), (-60, 943), (-120, 952), (-176, 974)]],
}
SKIN_CREASES = {
    "inner-ankle-line": [[(14, 796), (10, 822), (-6, 840), (-24, 847)], [(-60, 798), (-56, 822), (-46, 838)]],
    "kneecap-line": [[(-152, -44), (-128, -58), (-106, -42), (-100, -8), (-112, 18), (-134, 24)]],
    "calf-contour": [[(-46, 196), (-50, 270), (-40, 350), (-12, 430), (22, 498), (56, 538), (84, 524), (100, 482)]],
    "cord-hollows": [[(66, 690), (66, 750), (70, 806), (76, 856), (88, 900)]],
    "shin-line": [[(-92, 110), (-86, 200), (-74, 320), (-60, 440), (-50, 560), (-46, 680), (-50, 760)]],
}

ZONES = {
    "back-of-thigh": [(20, -204), (66, -207), (106, -203), (116, -160), (110, -118), (78, -106), (30, -106), (4, -122), (0, -160), (4, -194)],
    "back-of-knee": [(38, -92), (84, -94), (114, -86), (126, -44), (142, 10), (148, 48), (122, 64), (76, 62), (42, 52), (30, 10), (26, -50)],
    "upper-calf": [(64, 76), (120, 78), (156, 84), (170, 130), (174, 184), (160, 208), (108, 214), (64, 208), (42, 184), (34, 140), (44, 96)],
    "inner-calf": [(-8, 222), (40, 224), (74, 232), (84, 290), (80, 370), (66, 440), (42, 486), (20, 474), (-6, 420), (-28, 350), (-36, 280), (-28, 236)],
    "mid-calf": [(132, 224), (166, 226), (172, 262), (162, 330), (146, 398), (126, 436), (100, 440), (88, 414), (94, 340), (96, 262), (106, 230)],
    "lower-calf": [(84, 452), (118, 456), (126, 480), (116, 540), (106, 600), (96, 632), (70, 640), (44, 632), (30, 600), (28, 552), (42, 504), (60, 466)],
    "achilles": [(62, 652), (98, 650), (102, 700), (103, 752), (110, 806), (118, 842), (96, 854), (68, 848), (54, 812), (48, 750), (46, 690)],
    "inner-ankle": [(-62, 772), (-20, 764), (22, 770), (46, 800), (54, 846), (46, 884), (10, 896), (-30, 890), (-62, 866), (-76, 822)],
    "heel-back": [(72, 858), (104, 862), (126, 874), (138, 912), (138, 940), (112, 948), (82, 944), (66, 924), (60, 888)],
    "heel-underside": [(72, 952), (110, 956), (140, 954), (136, 978), (114, 993), (80, 996), (48, 990), (24, 980), (28, 960)],
    "arch": [(16, 902), (50, 908), (54, 936), (20, 958), (-20, 962), (-66, 956), (-108, 958), (-144, 968), (-166, 950), (-164, 918), (-120, 906),
             (-50, 904)],
    "ball-of-foot": [(-188, 928), (-230, 930), (-272, 944), (-288, 966), (-278, 984), (-250, 994), (-214, 996), (-182, 988), (-164, 976), (-172, 950)],
    "big-toe": [(-300, 944), (-330, 952), (-364, 958), (-384, 968), (-386, 984), (-368, 993), (-340, 995), (-312, 988), (-296, 976)],
}

# A little beyond the skin, which ends it.
POPLITEAL_FOSSA = [(58, -200), (114, -200, "corner"), (126, -120), (136, -65), (154, 0), (175, 65), (180, 80, "corner"), (66, 80), (46, 74), (40, 56),
                   (40, -170), (44, -192)]
BEHIND_INNER_ANKLE = [(0, 760), (30, 760), (45, 765), (50, 780), (50, 900), (45, 915), (30, 920), (0, 920), (-15, 915), (-20, 900), (-20, 780), (-15, 765)]
SHIN_BONE = Rows([(108, -93, -8), (150, -89, -30), (200, -86, -45), (260, -82, -48), (330, -77, -51), (400, -72, -49), (470, -65, -40),
                  (540, -59, -27), (610, -55, -15), (680, -52, -5), (740, -52, 1), (785, -52, 4)],
                 top=[(-86, 94), (-50, 90), (-18, 94)], bottom=[(-8, 808), (-38, 808)])

BARE = "superficial deep deepest"
UPPER = "superficial deep"


def drawing():
    d = Drawing("Right leg, seen from the inner side", "-440 -208 680 1240")
    d.add("foot", "foot", outline(FOOT))
    d.add("skin", "skin", outline(SKIN))
    d.sheen("skin", "".join(map(curve, SKIN_SHEEN)), "skin")
    deep(d)
    calf(d)
    d.add("hamstrings-medial", "context", HAMSTRINGS.path(), "superficial")
    d.fibres("hamstrings-medial", HAMSTRINGS.lines((0.1, 0.2, 0.4, 0.5, 0.72, 0.82, 0.91), 0.02, bow=0.1) + "".join(map(curve, HAMSTRINGS_SPLIT)),
             "superficial")
    for id_, lines in CREASES.items():
        d.add(id_, "crease", "".join(map(curve, lines)))
    for id_, lines in SKIN_CREASES.items():
        d.add(id_, "crease", "".join(map(curve, lines)), "skin")
    for id_, points in ZONES.items():
        d.add(id_, "zone", outline(points))
    d.add("popliteal-fossa", "no-press", outline(POPLITEAL_FOSSA))
    d.add("achilles-press", "no-press", ACHILLES.below(720))
    d.add("behind-inner-ankle", "no-press", outline(BEHIND_INNER_ANKLE))
    d.add("shin-bone", "no-press", SHIN_BONE.path())
    return d


def deep(d):
    d.add("fibularis-longus", "muscle", FIBULARIS_LONGUS.path(), BARE)
    d.fibres("fibularis-longus", FIBULARIS_LONGUS.lines(spread(4, 0.2), 0.1, 0.6), BARE)
    d.sinew("fibularis-longus", FIBULARIS_LONGUS.sinew(680, 160), BARE)
    d.add("fibularis-brevis", "muscle", FIBULARIS_BREVIS.path(), BARE)
    d.fibres("fibularis-brevis", FIBULARIS_BREVIS.lines(spread(4, 0.2), 0.1, 0.62), BARE)
    d.sinew("fibularis-brevis", FIBULARIS_BREVIS.sinew(790, 110), BARE)
    d.add("fibula", "bone", FIBULA.path(), BARE)
    d.add("foot-bones", "bone", "".join(map(outline, (TALUS, NAVICULAR, CUNEIFORM, METATARSAL, TOE_BONE, TOE_TIP))), BARE)
    d.add("shin-muscles", "context", SHIN_MUSCLES.path(), BARE)
    d.sinew("shin-muscles", SHIN_MUSCLES.sinew(640, 120), BARE)
    d.add("patella", "bone", outline(side.PATELLA), BARE)
    d.add("femur", "bone", outline(side.FEMUR), BARE)
    d.fibres("femur", "".join(map(curve, BONE_LINES["femur"])), BARE)
    d.add("tibialis-posterior", "muscle", fan(TIBIALIS_POSTERIOR, side.TIBIALIS_POSTERIOR_SLIPS), BARE)
    d.fibres("tibialis-posterior", TIBIALIS_POSTERIOR.lines(spread(4, 0.2), 0.08, 0.6), BARE)
    d.sinew("tibialis-posterior", TIBIALIS_POSTERIOR.sinew(700, 140, [(-60, 940), (-140, 930), (-130, 860), (-60, 840), (-22, 842)]), BARE)
    d.add("tibia", "bone", outline(TIBIA), BARE)
    d.fibres("tibia", "".join(map(curve, BONE_LINES["tibia"])), BARE)
    d.add("calcaneus", "bone", outline(CALCANEUS), BARE)
    d.fibres("calcaneus", "".join(map(curve, BONE_LINES["calcaneus"])), BARE)
    d.add("flexor-hallucis-longus", "muscle", FLEXOR_HALLUCIS.path(), BARE)
    d.fibres("flexor-hallucis-longus", FLEXOR_HALLUCIS.lines(spread(5, 0.16), 0.06, 0.44), BARE)
    d.sinew("flexor-hallucis-longus", FLEXOR_HALLUCIS.sinew(775, 120), BARE)
    d.sheen("flexor-hallucis-longus", FLEXOR_HALLUCIS.lines([0.4], 0.08, 0.4), BARE)
    d.add("flexor-digitorum-longus", "muscle", fan(FLEXOR_DIGITORUM, side.FLEXOR_DIGITORUM_SLIPS), BARE)
    d.fibres("flexor-digitorum-longus", FLEXOR_DIGITORUM.lines(spread(5, 0.16), 0.08, 0.56), BARE)
    d.sinew("flexor-digitorum-longus", FLEXOR_DIGITORUM.sinew(745, 140, [(-60, 970), (-180, 1010), (-230, 980), (-120, 930)]), BARE)
    d.sheen("flexor-digitorum-longus", FLEXOR_DIGITORUM.lines([0.4], 0.1, 0.46), BARE)


def calf(d):
    d.add("soleus", "muscle", SOLEUS.path(), UPPER)
    d.fibres("soleus", SOLEUS.lines(spread(11, 0.07), 0.05, bow=0.3), UPPER)
    d.sheen("soleus", SOLEUS.lines([0.36], 0.22, stop=520), UPPER)
    # At the knee popliteus lies nearer to this side than the top of soleus, which rises from the far bone.
    d.add("popliteus", "muscle", outline(POPLITEUS), BARE)
    d.fibres("popliteus", "".join(map(curve, (
        [(36, -40), (42, 0), (38, 46), (20, 88), (-8, 122), (-34, 158)], [(44, -8), (45, 38), (32, 84), (6, 126), (-22, 162), (-40, 200)],
        [(40, 70), (22, 114), (-6, 154), (-30, 192), (-42, 222)]))), BARE)
    d.add("achilles-tendon", "tendon", ACHILLES.path(), UPPER)
    d.fibres("achilles-tendon", ACHILLES.lines(spread(6, 0.16), 0.03, bow=0.02), UPPER)
    d.sheen("achilles-tendon", ACHILLES.lines([0.6], 0.06), UPPER)
    d.add("plantaris", "muscle", PLANTARIS.path(), UPPER)
    d.fibres("plantaris", PLANTARIS.lines(spread(3, 0.25), 0.04, 0.28), UPPER)
    d.sinew("plantaris", PLANTARIS.sinew(140, 70), UPPER)
    d.add("gastrocnemius-lateral", "muscle", side.GASTROCNEMIUS_LATERAL.path(), "superficial")
    d.fibres("gastrocnemius-lateral", side.GASTROCNEMIUS_LATERAL.lines(spread(9, 0.1), 0.045), "superficial")
    d.add("gastrocnemius-medial", "muscle", side.GASTROCNEMIUS_MEDIAL.path(), "superficial")
    d.fibres("gastrocnemius-medial", side.GASTROCNEMIUS_MEDIAL.lines(spread(9, 0.1), 0.045), "superficial")
    d.sheen("gastrocnemius-medial", side.GASTROCNEMIUS_MEDIAL.lines([0.42], 0.16), "superficial")

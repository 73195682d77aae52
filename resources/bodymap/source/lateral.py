# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The right leg from its outer side: back of the leg on the left, toes on the right."""
import side
from curves import Drawing, Ribbon, Rows, curve, mirrored, outline, spread

NAME = "lateral"

SOLE = [(-46, 998), (0, 995), (50, 994), (100, 996), (150, 1000), (196, 1003), (234, 1001), (256, 997)]
TOES = [(270, 1000), (290, 1003), (304, 1001), (312, 995, "corner"), (316, 999), (324, 1000), (332, 998), (336, 993, "corner"), (340, 997), (347, 997),
        (353, 994), (356, 990, "corner"), (360, 994), (366, 993), (370, 991), (372, 988, "corner"), (380, 990), (388, 986), (394, 976), (391, 965),
        (377, 955), (352, 947)]
INSTEP = [(322, 938), (288, 923), (250, 902), (208, 878), (166, 854)]
SKIN = mirrored(side.BACK + side.HEEL) + SOLE + TOES + INSTEP + mirrored(side.FRONT[::-1])
FOOT = [(120, 838), (190, 876), (250, 910), (320, 944), (380, 962), (386, 978), (350, 986), (300, 990), (200, 992), (60, 988), (-60, 990), (-110, 982),
        (-124, 950), (-100, 900), (-60, 850), (0, 830), (60, 820)]

FEMUR = mirrored(side.FEMUR)
PATELLA = mirrored(side.PATELLA)
TIBIA = [(-26, 14), (-10, 4), (12, 0), (38, -2), (64, 4), (82, 18), (90, 38), (99, 60), (99, 86), (93, 130), (90, 200), (84, 300), (76, 400),
         (68, 495), (61, 585), (55, 680), (53, 760), (52, 806), (44, 826), (22, 830), (2, 826), (-8, 806), (-4, 740), (6, 640), (14, 520),
         (20, 400), (22, 300), (16, 200), (2, 130), (-16, 80), (-28, 44)]
FIBULA = Rows([(40, -39, -4), (58, -40, 14), (80, -38, 12), (110, -36, -4), (180, -38, -14), (300, -40, -18), (420, -41, -18), (540, -40, -16),
               (640, -34, -11), (720, -36, -5), (780, -40, 1), (820, -44, 6), (850, -46, 7), (872, -44, -6)],
              top=[(-26, 24)], bottom=[(-34, 887)])
CALCANEUS = [(-36, 872), (-54, 874), (-74, 888), (-93, 904), (-102, 922), (-102, 940), (-95, 962), (-78, 978), (-57, 983), (-38, 977), (-18, 960),
             (10, 952), (36, 950), (52, 941), (55, 925), (50, 910), (36, 902), (20, 902), (4, 893), (-14, 880)]
TALUS = [(-13, 852), (0, 839), (20, 835), (40, 839), (54, 848), (68, 852), (84, 850), (98, 860), (101, 874), (96, 887), (80, 893), (60, 890),
         (44, 888), (28, 893), (12, 892), (-2, 884), (-12, 868)]
CUBOID = [(60, 906), (76, 899), (96, 899), (112, 906), (118, 918), (112, 934), (96, 944), (74, 949), (61, 942), (59, 924)]
CUNEIFORM = [(139, 876), (156, 884), (165, 896), (158, 907), (140, 913), (124, 911), (117, 903), (130, 900), (139, 889)]
NAVICULAR = [(105, 858), (119, 862), (131, 872), (134, 888), (126, 898), (112, 897), (103, 890), (106, 874)]
FIFTH_METATARSAL = [(70, 961), (84, 954), (104, 949), (120, 941), (150, 950), (196, 965), (226, 969), (240, 979), (233, 990), (216, 990), (196, 983),
                    (150, 975), (110, 969), (84, 972), (71, 968)]
FOURTH_METATARSAL = [(121, 926), (132, 918), (162, 929), (206, 946), (240, 956), (256, 966), (250, 976), (236, 969), (196, 960), (152, 946), (124, 937)]
THIRD_METATARSAL = [(134, 914), (152, 911), (167, 905), (192, 918), (230, 934), (262, 945), (278, 956), (270, 966), (254, 960), (208, 943), (166, 928), (142, 921)]
SECOND_METATARSAL = [(166, 896), (176, 893), (200, 906), (240, 925), (280, 940), (293, 950), (288, 958), (270, 948), (232, 932), (194, 915), (172, 904)]
TOE_BONES = [
    [(246, 978), (262, 974), (280, 978), (296, 982), (302, 990), (294, 996), (276, 993), (256, 992), (244, 988)],
    [(264, 964), (282, 962), (304, 970), (322, 980), (328, 989), (318, 992), (302, 984), (280, 976)],
    [(284, 954), (302, 952), (326, 963), (344, 977), (348, 986), (338, 987), (322, 976), (302, 966)],
]

POPLITEUS = [(-17, -82), (-11, -64), (-19, -34), (-30, -4), (-30, 30), (-22, 64), (-6, 94), (14, 126), (34, 164), (47, 202), (44, 240), (34, 212),
             (16, 176), (-10, 148), (-27, 120), (-38, 88), (-47, 54), (-52, 18), (-48, -16), (-37, -52)]
FIBULARIS_LONGUS = Rows([(56, -40, -8), (78, -41, 2), (112, -43, 4), (155, -50, 6), (205, -58, 7), (260, -63, 5), (320, -65, 1), (380, -65, -6),
                         (440, -64, -15), (510, -63, -25), (580, -62, -31), (650, -57, -38), (720, -52, -41), (780, -50, -43), (830, -49, -43),
                         (864, -46, -37)], top=[(-33, 42)],
                        bottom=[(-33, 880), (-12, 902), (16, 922), (48, 945), (44, 952), (10, 930), (-20, 909), (-39, 888)])
FIBULARIS_BREVIS = Ribbon([(-34, 409, 5), (-32, 460, 18), (-31, 520, 25), (-36, 590, 33), (-42, 660, 37), (-46, 730, 24), (-47, 790, 13),
                           (-44, 838, 9), (-35, 872, 8), (-12, 896, 8), (18, 924, 7), (47, 951, 4)])
SOLEUS = Rows([(44, -40, -16), (70, -48, -14), (105, -60, -12), (150, -69, -12), (205, -76, -14), (260, -81, -18), (320, -84, -22), (385, -84, -26),
               (450, -81, -30), (520, -78, -34), (585, -74, -39), (645, -70, -46), (695, -66, -53), (732, -63, -58)],
              top=[(-27, 26)], bottom=[(-60, 755)])
ACHILLES = Rows([(526, -94, -66), (560, -90, -63), (600, -86, -60), (650, -81, -56), (700, -77, -60), (750, -80, -64), (795, -85, -69), (840, -93, -76),
                 (885, -102, -83), (920, -106, -87), (942, -104, -86)],
                top=[(-92, 477), (-87, 496), (-78, 506), (-68, 508)], bottom=[(-88, 956)])
SHIN_MUSCLES = Rows([(40, 30, 60), (70, 16, 76), (110, 8, 84), (155, 7, 89), (205, 8, 91), (270, 6, 89), (340, 1, 84), (410, -8, 76), (480, -18, 67),
                     (545, -22, 58), (610, -20, 52), (670, -12, 48), (725, 0, 49), (780, 20, 58), (826, 52, 86)],
                    top=[(44, 27)], bottom=[(116, 868), (170, 899), (168, 902), (106, 876), (72, 852)])
SHIN_SEAM = [[(26, 60), (20, 130), (18, 220), (17, 320), (15, 420), (11, 520), (10, 600), (18, 680), (34, 744), (58, 798), (88, 846)],
             [(32, 640), (34, 700), (46, 752), (68, 806), (100, 850)]]
PLANTARIS = Ribbon([(54, -188, 8), (34, -160, 18), (0, -126, 24), (-34, -84, 26), (-49, -30, 24), (-55, 20, 22), (-57, 70, 20), (-58, 115, 14),
                    (-60, 170, 9), (-64, 240, 8), (-62, 320, 7), (-52, 400, 7), (-40, 470, 7), (-36, 560, 6), (-42, 640, 6), (-54, 720, 6),
                    (-66, 800, 6), (-74, 860, 6), (-76, 905, 6), (-64, 946, 5)])
TIBIALIS_POSTERIOR = Ribbon(side.turned(side.TIBIALIS_POSTERIOR))
FLEXOR_DIGITORUM = Ribbon(side.turned(side.FLEXOR_DIGITORUM))
FLEXOR_HALLUCIS = Ribbon(side.turned(side.FLEXOR_HALLUCIS))
GASTROCNEMIUS_MEDIAL = side.turned_rows(side.GASTROCNEMIUS_MEDIAL)
GASTROCNEMIUS_LATERAL = Rows([(-96, -32, 12), (-60, -66, -6), (-15, -90, -28), (40, -103, -42), (95, -121, -48), (150, -134, -54), (205, -141, -61),
                              (260, -144, -69), (315, -143, -75), (370, -136, -79), (425, -125, -80), (475, -111, -79), (505, -100, -79)],
                             top=[(15, -120)], bottom=[(-88, 530)])
HAMSTRINGS = Rows([(-250, -84, 24), (-200, -74, 20), (-150, -64, 14), (-105, -56, 5), (-60, -50, -1), (-15, -45, -3), (25, -39, 0), (48, -33, 1)],
                  bottom=[(-4, 66), (-22, 62)])

BONE_LINES = {
    "femur": [[(82, -60), (62, -30), (28, -16), (0, -24)], [(52, -130), (30, -112), (10, -100)], [(-10, -70), (2, -58), (14, -62)]],
    "tibia": [[(-18, 24), (20, 30), (60, 28), (88, 44)], [(44, 780), (40, 804), (20, 818)]],
    "fibula": [[(-22, 40), (-24, 70), (-26, 120), (-28, 240), (-29, 380), (-28, 520), (-24, 640), (-22, 740), (-22, 800)],
               [(-34, 812), (-22, 846), (-24, 872)]],
    "calcaneus": [[(-84, 916), (-78, 944), (-62, 968)], [(-30, 902), (-4, 916), (24, 918), (44, 912)]],
}
SKIN_SHEEN = [[(-76, 120), (-104, 200), (-108, 300), (-90, 400)], [(30, 160), (34, 300), (20, 440), (6, 560)], [(-22, 812), (-20, 850)],
              [(-76, 690), (-76, 770), (-84, 840)], [(-96, 900), (-106, 936)], [(150, 884), (220, 920), (280, 946)]]

CREASES = {
    "knee-crease": [[(-140, 2), (-116, 5), (-92, 3)], [(-134, 15), (-118, 17)]],
    "heel-line": [[(-134, 962), (-122, 982), (-98, 990), (-66, 988), (-42, 980)], [(-111, 836), (-120, 862), (-128, 890)]],
    "toe-lines": [[(312, 995), (316, 985), (309, 973), (294, 963), (278, 960), (266, 964)], [(336, 993), (339, 982), (331, 967), (315, 956), (299, 952)],
                  [(356, 990), (359, 978), (351, 963), (335, 952), (320, 947)], [(372, 988), (375, 976), (368, 962), (354, 953), (340, 948)],
                  [(314, 981), (306, 979), (302, 973)], [(337, 977), (329, 975), (326, 968)], [(358, 974), (351, 972), (348, 965)],
                  [(392, 967), (383, 965), (378, 958)], [(258, 996), (264, 988)]],
}
SKIN_CREASES = {
    "outer-ankle-line": [[(-49, 838), (-50, 862), (-40, 882), (-26, 886)], [(10, 822), (8, 848), (-4, 868)]],
    "kneecap-line": [[(152, -44), (128, -58), (106, -42), (100, -8), (112, 18), (134, 24)]],
    "calf-contour": [[(-52, 130), (-62, 220), (-76, 330), (-82, 430), (-86, 500), (-98, 528)], [(-44, 470), (-50, 570), (-52, 680), (-50, 770)]],
    "cord-hollows": [[(-60, 690), (-60, 750), (-66, 806), (-72, 856), (-84, 900)]],
    "fibular-head-line": [[(-40, 34), (-22, 24), (-2, 34), (6, 54)]],
}

ZONES = {
    "back-of-thigh": mirrored([(20, -204), (66, -207), (106, -203), (116, -160), (110, -118), (78, -106), (30, -106), (4, -122), (0, -160), (4, -194)]),
    "back-of-knee": mirrored([(38, -92), (84, -94), (114, -86), (126, -44), (142, 10), (148, 48), (122, 64), (76, 62), (42, 52), (30, 10), (26, -50)]),
    "upper-calf": [(-64, 74), (-116, 76), (-154, 84), (-169, 130), (-174, 184), (-160, 208), (-108, 213), (-70, 208), (-58, 180), (-48, 140), (-48, 96)],
    "mid-calf": mirrored([(146, 224), (172, 226), (174, 262), (163, 330), (147, 398), (128, 438), (112, 440), (107, 414), (115, 340), (120, 262),
                          (128, 230)]),
    "outer-calf": [(-96, 222), (-64, 220), (-12, 220), (6, 236), (4, 290), (-6, 360), (-22, 424), (-52, 442), (-82, 440), (-98, 410), (-107, 330),
                   (-110, 250)],
    "lower-calf": mirrored([(84, 452), (118, 456), (126, 480), (116, 540), (106, 600), (96, 632), (82, 640), (66, 630), (60, 590), (60, 540), (64, 490),
                            (72, 460)]),
    "outer-lower-leg": [(-50, 452), (-14, 446), (24, 452), (36, 500), (34, 580), (34, 660), (28, 740), (8, 768), (-22, 768), (-44, 748), (-50, 680),
                        (-50, 600), (-54, 520)],
    "achilles": mirrored([(66, 652), (98, 650), (102, 700), (103, 752), (110, 806), (118, 842), (98, 854), (74, 848), (62, 812), (58, 750), (58, 690)]),
    "outer-ankle": [(-44, 780), (-10, 776), (26, 782), (46, 810), (50, 850), (36, 888), (4, 900), (-32, 896), (-54, 872), (-58, 826)],
    "heel-back": mirrored([(72, 858), (104, 862), (126, 874), (138, 912), (138, 940), (112, 948), (82, 944), (66, 924), (62, 888)]),
    "heel-underside": mirrored([(72, 952), (110, 956), (140, 954), (136, 978), (114, 993), (80, 996), (48, 993), (26, 986), (24, 966)]),
    "outer-foot": [(0, 908), (50, 904), (100, 912), (150, 930), (200, 950), (236, 966), (244, 984), (222, 994), (170, 994), (110, 989), (40, 988), (-8, 986),
                   (-16, 960), (-12, 924)],
    "lesser-toes": [(266, 960), (290, 944), (320, 948), (350, 962), (368, 980), (362, 993), (330, 998), (296, 1000), (268, 996), (254, 982)],
}

POPLITEAL_FOSSA = mirrored([(58, -200), (112, -200, "corner"), (122, -120), (132, -65), (143, -20), (145, 10), (145, 64), (142, 77), (130, 80),
                            (66, 80), (46, 74), (40, 56), (40, -170), (44, -192)])
FIBULAR_HEAD = [(-52, 0), (-4, 0), (14, 5), (20, 20), (20, 85), (14, 100), (-4, 105), (-52, 105), (-70, 100), (-75, 85), (-75, 20), (-70, 5)]

BARE = "superficial deep deepest"
UPPER = "superficial deep"


def drawing():
    d = Drawing("Right leg, seen from the outer side", "-240 -208 680 1240")
    d.add("foot", "foot", outline(FOOT))
    d.add("skin", "skin", outline(SKIN))
    d.sheen("skin", "".join(map(curve, SKIN_SHEEN)), "skin")
    deep(d)
    calf(d)
    d.add("hamstrings-lateral", "context", HAMSTRINGS.path(), "superficial")
    d.fibres("hamstrings-lateral", HAMSTRINGS.lines(spread(6, 0.14), 0.02, bow=0.1), "superficial")
    d.sinew("hamstrings-lateral", HAMSTRINGS.sinew(40, 120, 0.5), "superficial")
    for id_, lines in CREASES.items():
        d.add(id_, "crease", "".join(map(curve, lines)))
    for id_, lines in SKIN_CREASES.items():
        d.add(id_, "crease", "".join(map(curve, lines)), "skin")
    for id_, points in ZONES.items():
        d.add(id_, "zone", outline(points))
    d.add("popliteal-fossa", "no-press", outline(POPLITEAL_FOSSA))
    d.add("fibular-head", "no-press", outline(FIBULAR_HEAD))
    d.add("achilles-press", "no-press", ACHILLES.below(720))
    return d


def deep(d):
    d.add("gastrocnemius-medial", "muscle", GASTROCNEMIUS_MEDIAL.path(), "superficial")
    d.add("plantaris", "muscle", PLANTARIS.path(), UPPER)
    d.fibres("plantaris", PLANTARIS.lines(spread(3, 0.25), 0.04, 0.32), UPPER)
    d.sinew("plantaris", PLANTARIS.sinew(140, 70), UPPER)
    d.add("flexor-digitorum-longus", "muscle", FLEXOR_DIGITORUM.path(), BARE)
    d.sinew("flexor-digitorum-longus", FLEXOR_DIGITORUM.sinew(745, 140), BARE)
    d.add("tibialis-posterior", "muscle", TIBIALIS_POSTERIOR.path(), BARE)
    d.sinew("tibialis-posterior", TIBIALIS_POSTERIOR.sinew(700, 140), BARE)
    d.add("flexor-hallucis-longus", "muscle", FLEXOR_HALLUCIS.path(), BARE)
    d.fibres("flexor-hallucis-longus", FLEXOR_HALLUCIS.lines(spread(5, 0.16), 0.06, 0.44), BARE)
    d.sinew("flexor-hallucis-longus", FLEXOR_HALLUCIS.sinew(775, 120), BARE)
    d.add("patella", "bone", outline(PATELLA), BARE)
    d.add("femur", "bone", outline(FEMUR), BARE)
    d.fibres("femur", "".join(map(curve, BONE_LINES["femur"])), BARE)
    d.add("popliteus", "muscle", outline(POPLITEUS), BARE)
    d.fibres("popliteus", "".join(map(curve, (
        [(-18, -66), (-28, -34), (-36, 4), (-36, 44)], [(-26, -58), (-38, -20), (-42, 18), (-40, 52)]))), BARE)
    d.add("foot-bones", "bone", "".join(map(outline, [NAVICULAR, CUNEIFORM, SECOND_METATARSAL, THIRD_METATARSAL, FOURTH_METATARSAL, TALUS, CUBOID, FIFTH_METATARSAL, *TOE_BONES])), BARE)
    d.add("tibia", "bone", outline(TIBIA), BARE)
    d.fibres("tibia", "".join(map(curve, BONE_LINES["tibia"])), BARE)
    d.add("calcaneus", "bone", outline(CALCANEUS), BARE)
    d.fibres("calcaneus", "".join(map(curve, BONE_LINES["calcaneus"])), BARE)
    d.add("fibula", "bone", FIBULA.path(), BARE)
    d.fibres("fibula", "".join(map(curve, BONE_LINES["fibula"])), BARE)
    d.add("shin-muscles", "context", SHIN_MUSCLES.path(), BARE)
    d.fibres("shin-muscles", SHIN_MUSCLES.lines((0.1, 0.2, 0.4, 0.52, 0.64, 0.76, 0.88), 0.05, stop=660) + "".join(map(curve, SHIN_SEAM)), BARE)
    d.sinew("shin-muscles", SHIN_MUSCLES.sinew(752, 130, 0.6), BARE)
    d.sheen("shin-muscles", SHIN_MUSCLES.lines([0.7], 0.1, stop=560), BARE)


def calf(d):
    d.add("achilles-tendon", "tendon", ACHILLES.path(), UPPER)
    d.fibres("achilles-tendon", ACHILLES.lines(spread(6, 0.16), 0.03, bow=0.02), UPPER)
    d.sheen("achilles-tendon", ACHILLES.lines([0.4], 0.06), UPPER)
    d.add("soleus", "muscle", SOLEUS.path(), UPPER)
    d.fibres("soleus", SOLEUS.lines(spread(7, 0.1), 0.05, bow=0.2), UPPER)
    d.sheen("soleus", SOLEUS.lines([0.4], 0.2, stop=520), UPPER)
    d.add("fibularis-brevis", "muscle", FIBULARIS_BREVIS.path(), BARE)
    d.fibres("fibularis-brevis", FIBULARIS_BREVIS.lines(spread(5, 0.14), 0.1, 0.62), BARE)
    d.sinew("fibularis-brevis", FIBULARIS_BREVIS.sinew(790, 110), BARE)
    d.add("fibularis-longus", "muscle", FIBULARIS_LONGUS.path(), BARE)
    d.fibres("fibularis-longus", FIBULARIS_LONGUS.lines(spread(7, 0.12), 0.05, bow=0.2, stop=560), BARE)
    d.sinew("fibularis-longus", FIBULARIS_LONGUS.sinew(590, 190), BARE)
    d.sheen("fibularis-longus", FIBULARIS_LONGUS.lines([0.42], 0.08, stop=460), BARE)
    d.add("gastrocnemius-lateral", "muscle", GASTROCNEMIUS_LATERAL.path(), "superficial")
    d.fibres("gastrocnemius-lateral", GASTROCNEMIUS_LATERAL.lines(spread(9, 0.1), 0.045), "superficial")
    d.sheen("gastrocnemius-lateral", GASTROCNEMIUS_LATERAL.lines([0.45], 0.16), "superficial")

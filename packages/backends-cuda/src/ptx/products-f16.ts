// Made by `npm run build:ptx` from sources of the stamp 9e24231ad84c79a041bd4ebbb755588b.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry rows_1_f16(
	.param .align 8 .b8 rows_1_f16_param_0[48]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<7>;
	.reg .b16 	%rs<9>;
	.reg .b32 	%r<45>;
	.reg .f32 	%f<62>;
	.reg .b64 	%rd<19>;
	mov.u32 	%r6, %ctaid.x;
	shl.b32 	%r7, %r6, 2;
	mov.u32 	%r8, %tid.x;
	shr.u32 	%r9, %r8, 5;
	or.b32  	%r1, %r7, %r9;
	ld.param.u32 	%r10, [rows_1_f16_param_0+32];
	setp.ge.s32 	%p1, %r1, %r10;
	@%p1 bra 	$L__BB0_6;
	mov.b64 	%rd6, rows_1_f16_param_0;
	mov.u64 	%rd1, %rd6;
	and.b32  	%r2, %r8, 31;
	shl.b32 	%r44, %r2, 3;
	ld.param.u32 	%r11, [%rd1+36];
	setp.ge.s32 	%p2, %r44, %r11;
	mov.f32 	%f61, 0f00000000;
	@%p2 bra 	$L__BB0_4;
	cvt.u64.u32 	%rd2, %r11;
	ld.param.u64 	%rd3, [%rd1+8];
	cvt.u64.u32 	%rd7, %r1;
	mul.lo.s64 	%rd4, %rd2, %rd7;
	ld.param.u64 	%rd8, [%rd1];
	cvta.to.global.u64 	%rd5, %rd8;
	mov.f32 	%f61, 0f00000000;
	cvt.u32.u64 	%r16, %rd2;
$L__BB0_3:
	.pragma "nounroll";
	cvt.u64.u32 	%rd10, %r44;
	add.s64 	%rd11, %rd4, %rd10;
	shl.b64 	%rd12, %rd11, 1;
	add.s64 	%rd9, %rd3, %rd12;
	ld.global.nc.L1::no_allocate.v4.u32 {%r12,%r13,%r14,%r15}, [%rd9];
	cvt.u16.u32 	%rs1, %r12;
	cvt.f32.f16 %f8, %rs1;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs2}, %r12; }
	cvt.f32.f16 %f9, %rs2;
	cvt.u16.u32 	%rs3, %r13;
	cvt.f32.f16 %f10, %rs3;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs4}, %r13; }
	cvt.f32.f16 %f11, %rs4;
	cvt.u16.u32 	%rs5, %r14;
	cvt.f32.f16 %f12, %rs5;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs6}, %r14; }
	cvt.f32.f16 %f13, %rs6;
	cvt.u16.u32 	%rs7, %r15;
	cvt.f32.f16 %f14, %rs7;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs8}, %r15; }
	cvt.f32.f16 %f15, %rs8;
	mul.wide.u32 	%rd13, %r44, 4;
	add.s64 	%rd14, %rd5, %rd13;
	ld.global.v4.f32 	{%f18, %f22, %f26, %f30}, [%rd14];
	fma.rn.f32 %f16, %f8, %f18, %f61;
	fma.rn.f32 %f20, %f9, %f22, %f16;
	fma.rn.f32 %f24, %f10, %f26, %f20;
	fma.rn.f32 %f28, %f11, %f30, %f24;
	ld.global.v4.f32 	{%f34, %f38, %f42, %f46}, [%rd14+16];
	fma.rn.f32 %f32, %f12, %f34, %f28;
	fma.rn.f32 %f36, %f13, %f38, %f32;
	fma.rn.f32 %f40, %f14, %f42, %f36;
	fma.rn.f32 %f61, %f15, %f46, %f40;
	add.s32 	%r44, %r44, 256;
	setp.lt.s32 	%p3, %r44, %r16;
	@%p3 bra 	$L__BB0_3;
$L__BB0_4:
	mov.b32 %r17, %f61;
	mov.b32 	%r20, 16;
	shfl.sync.bfly.b32 %r18, %r17, %r20, 31, 0xffffffff;
	mov.b32 %f49, %r18;
	add.rn.f32 	%f50, %f61, %f49;
	mov.b32 %r22, %f50;
	mov.b32 	%r25, 8;
	shfl.sync.bfly.b32 %r23, %r22, %r25, 31, 0xffffffff;
	mov.b32 %f51, %r23;
	add.rn.f32 	%f52, %f50, %f51;
	mov.b32 %r27, %f52;
	mov.b32 	%r30, 4;
	shfl.sync.bfly.b32 %r28, %r27, %r30, 31, 0xffffffff;
	mov.b32 %f53, %r28;
	add.rn.f32 	%f54, %f52, %f53;
	mov.b32 %r32, %f54;
	mov.b32 	%r35, 2;
	shfl.sync.bfly.b32 %r33, %r32, %r35, 31, 0xffffffff;
	mov.b32 %f55, %r33;
	add.rn.f32 	%f56, %f54, %f55;
	mov.b32 %r37, %f56;
	mov.b32 	%r40, 1;
	shfl.sync.bfly.b32 %r38, %r37, %r40, 31, 0xffffffff;
	mov.b32 %f57, %r38;
	setp.eq.s32 	%p4, %r2, 0;
	ld.param.u32 	%r42, [%rd1+40];
	setp.gt.s32 	%p5, %r42, 0;
	and.pred  	%p6, %p4, %p5;
	@%p6 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_6;
$L__BB0_5:
	add.rn.f32 	%f58, %f56, %f57;
	//activate %f58
	ld.param.u64 	%rd15, [%rd1+24];
	cvta.to.global.u64 	%rd16, %rd15;
	mul.wide.u32 	%rd17, %r1, 4;
	add.s64 	%rd18, %rd16, %rd17;
	st.global.f32 	[%rd18], %f58;
$L__BB0_6:
	ret;
}
.visible .entry rows_2_f16(
	.param .align 8 .b8 rows_2_f16_param_0[48]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<11>;
	.reg .b16 	%rs<9>;
	.reg .b32 	%r<72>;
	.reg .f32 	%f<111>;
	.reg .b64 	%rd<25>;
	mov.u32 	%r9, %ctaid.x;
	shl.b32 	%r10, %r9, 2;
	mov.u32 	%r11, %tid.x;
	shr.u32 	%r12, %r11, 5;
	or.b32  	%r1, %r10, %r12;
	ld.param.u32 	%r13, [rows_2_f16_param_0+32];
	setp.ge.s32 	%p1, %r1, %r13;
	@%p1 bra 	$L__BB1_9;
	mov.b64 	%rd11, rows_2_f16_param_0;
	mov.u64 	%rd1, %rd11;
	and.b32  	%r2, %r11, 31;
	shl.b32 	%r71, %r2, 3;
	ld.param.u32 	%r14, [%rd1+36];
	setp.lt.s32 	%p2, %r71, %r14;
	cvt.u64.u32 	%rd4, %r1;
	@%p2 bra 	$L__BB1_6;
	bra.uni 	$L__BB1_2;
$L__BB1_6:
	cvt.u64.u32 	%rd3, %r14;
	ld.param.u64 	%rd5, [%rd1+8];
	mul.lo.s64 	%rd6, %rd3, %rd4;
	ld.param.u64 	%rd12, [%rd1];
	cvta.to.global.u64 	%rd7, %rd12;
	ld.param.u32 	%r70, [%rd1+40];
	setp.gt.s32 	%p3, %r70, 1;
	selp.b64 	%rd8, %rd3, 0, %p3;
	mov.f32 	%f109, 0f00000000;
	cvt.u32.u64 	%r19, %rd3;
	shl.b64 	%rd19, %rd8, 2;
	mov.f32 	%f110, %f109;
$L__BB1_7:
	.pragma "nounroll";
	cvt.u64.u32 	%rd14, %r71;
	add.s64 	%rd15, %rd6, %rd14;
	shl.b64 	%rd16, %rd15, 1;
	add.s64 	%rd13, %rd5, %rd16;
	ld.global.nc.L1::no_allocate.v4.u32 {%r15,%r16,%r17,%r18}, [%rd13];
	cvt.u16.u32 	%rs1, %r15;
	cvt.f32.f16 %f20, %rs1;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs2}, %r15; }
	cvt.f32.f16 %f24, %rs2;
	cvt.u16.u32 	%rs3, %r16;
	cvt.f32.f16 %f28, %rs3;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs4}, %r16; }
	cvt.f32.f16 %f32, %rs4;
	cvt.u16.u32 	%rs5, %r17;
	cvt.f32.f16 %f36, %rs5;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs6}, %r17; }
	cvt.f32.f16 %f40, %rs6;
	cvt.u16.u32 	%rs7, %r18;
	cvt.f32.f16 %f44, %rs7;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs8}, %r18; }
	cvt.f32.f16 %f48, %rs8;
	mul.wide.u32 	%rd17, %r71, 4;
	add.s64 	%rd18, %rd7, %rd17;
	ld.global.v4.f32 	{%f21, %f25, %f29, %f33}, [%rd18];
	fma.rn.f32 %f19, %f20, %f21, %f109;
	fma.rn.f32 %f23, %f24, %f25, %f19;
	fma.rn.f32 %f27, %f28, %f29, %f23;
	fma.rn.f32 %f31, %f32, %f33, %f27;
	ld.global.v4.f32 	{%f37, %f41, %f45, %f49}, [%rd18+16];
	fma.rn.f32 %f35, %f36, %f37, %f31;
	fma.rn.f32 %f39, %f40, %f41, %f35;
	fma.rn.f32 %f43, %f44, %f45, %f39;
	fma.rn.f32 %f109, %f48, %f49, %f43;
	add.s64 	%rd20, %rd18, %rd19;
	ld.global.v4.f32 	{%f53, %f57, %f61, %f65}, [%rd20];
	fma.rn.f32 %f51, %f20, %f53, %f110;
	fma.rn.f32 %f55, %f24, %f57, %f51;
	fma.rn.f32 %f59, %f28, %f61, %f55;
	fma.rn.f32 %f63, %f32, %f65, %f59;
	ld.global.v4.f32 	{%f69, %f73, %f77, %f81}, [%rd20+16];
	fma.rn.f32 %f67, %f36, %f69, %f63;
	fma.rn.f32 %f71, %f40, %f73, %f67;
	fma.rn.f32 %f75, %f44, %f77, %f71;
	fma.rn.f32 %f110, %f48, %f81, %f75;
	add.s32 	%r71, %r71, 256;
	setp.lt.s32 	%p4, %r71, %r19;
	@%p4 bra 	$L__BB1_7;
	bra.uni 	$L__BB1_3;
$L__BB1_2:
	ld.param.u32 	%r70, [%rd1+40];
	mov.f32 	%f109, 0f00000000;
	mov.f32 	%f110, %f109;
$L__BB1_3:
	setp.eq.s32 	%p5, %r2, 0;
	ld.param.u64 	%rd21, [%rd1+24];
	cvta.to.global.u64 	%rd22, %rd21;
	shl.b64 	%rd23, %rd4, 2;
	add.s64 	%rd9, %rd22, %rd23;
	mov.b32 %r20, %f109;
	mov.b32 	%r23, 16;
	shfl.sync.bfly.b32 %r21, %r20, %r23, 31, 0xffffffff;
	mov.b32 %f84, %r21;
	add.rn.f32 	%f85, %f109, %f84;
	mov.b32 %r25, %f85;
	mov.b32 	%r28, 8;
	shfl.sync.bfly.b32 %r26, %r25, %r28, 31, 0xffffffff;
	mov.b32 %f86, %r26;
	add.rn.f32 	%f87, %f85, %f86;
	mov.b32 %r30, %f87;
	mov.b32 	%r33, 4;
	shfl.sync.bfly.b32 %r31, %r30, %r33, 31, 0xffffffff;
	mov.b32 %f88, %r31;
	add.rn.f32 	%f89, %f87, %f88;
	mov.b32 %r35, %f89;
	mov.b32 	%r38, 2;
	shfl.sync.bfly.b32 %r36, %r35, %r38, 31, 0xffffffff;
	mov.b32 %f90, %r36;
	add.rn.f32 	%f91, %f89, %f90;
	mov.b32 %r40, %f91;
	mov.b32 	%r43, 1;
	shfl.sync.bfly.b32 %r41, %r40, %r43, 31, 0xffffffff;
	mov.b32 %f92, %r41;
	setp.gt.s32 	%p6, %r70, 0;
	and.pred  	%p7, %p5, %p6;
	@%p7 bra 	$L__BB1_4;
	bra.uni 	$L__BB1_5;
$L__BB1_4:
	add.rn.f32 	%f93, %f91, %f92;
	//activate %f93
	st.global.f32 	[%rd9], %f93;
$L__BB1_5:
	mov.b32 %r45, %f110;
	shfl.sync.bfly.b32 %r46, %r45, %r23, 31, 0xffffffff;
	mov.b32 %f96, %r46;
	add.rn.f32 	%f97, %f110, %f96;
	mov.b32 %r50, %f97;
	shfl.sync.bfly.b32 %r51, %r50, %r28, 31, 0xffffffff;
	mov.b32 %f98, %r51;
	add.rn.f32 	%f99, %f97, %f98;
	mov.b32 %r55, %f99;
	shfl.sync.bfly.b32 %r56, %r55, %r33, 31, 0xffffffff;
	mov.b32 %f100, %r56;
	add.rn.f32 	%f101, %f99, %f100;
	mov.b32 %r60, %f101;
	shfl.sync.bfly.b32 %r61, %r60, %r38, 31, 0xffffffff;
	mov.b32 %f102, %r61;
	add.rn.f32 	%f103, %f101, %f102;
	mov.b32 %r65, %f103;
	shfl.sync.bfly.b32 %r66, %r65, %r43, 31, 0xffffffff;
	mov.b32 %f104, %r66;
	setp.gt.s32 	%p9, %r70, 1;
	and.pred  	%p10, %p5, %p9;
	@!%p10 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_8;
$L__BB1_8:
	cvt.s64.s32 	%rd2, %r13;
	add.rn.f32 	%f105, %f103, %f104;
	shl.b64 	%rd24, %rd2, 2;
	add.s64 	%rd10, %rd9, %rd24;
	//activate %f105
	st.global.f32 	[%rd10], %f105;
$L__BB1_9:
	ret;
}
.visible .entry rows_4_f16(
	.param .align 8 .b8 rows_4_f16_param_0[48]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<19>;
	.reg .b16 	%rs<9>;
	.reg .b32 	%r<121>;
	.reg .f32 	%f<211>;
	.reg .b64 	%rd<39>;
	mov.u32 	%r7, %ctaid.x;
	shl.b32 	%r8, %r7, 2;
	mov.u32 	%r9, %tid.x;
	shr.u32 	%r10, %r9, 5;
	or.b32  	%r1, %r8, %r10;
	ld.param.u32 	%r11, [rows_4_f16_param_0+32];
	setp.ge.s32 	%p1, %r1, %r11;
	@%p1 bra 	$L__BB2_13;
	mov.b64 	%rd18, rows_4_f16_param_0;
	mov.u64 	%rd1, %rd18;
	and.b32  	%r2, %r9, 31;
	shl.b32 	%r120, %r2, 3;
	ld.param.u32 	%r12, [%rd1+36];
	setp.lt.s32 	%p2, %r120, %r12;
	@%p2 bra 	$L__BB2_6;
	bra.uni 	$L__BB2_2;
$L__BB2_6:
	cvt.u64.u32 	%rd3, %r12;
	ld.param.u64 	%rd5, [%rd1+8];
	cvt.u64.u32 	%rd38, %r1;
	mul.lo.s64 	%rd7, %rd3, %rd38;
	ld.param.u64 	%rd19, [%rd1];
	cvta.to.global.u64 	%rd8, %rd19;
	ld.param.u32 	%r13, [%rd1+40];
	setp.gt.s32 	%p3, %r13, 1;
	selp.b64 	%rd9, %rd3, 0, %p3;
	setp.gt.s32 	%p4, %r13, 2;
	selp.b64 	%rd20, 2, 0, %p4;
	mul.lo.s64 	%rd10, %rd20, %rd3;
	setp.gt.s32 	%p5, %r13, 3;
	selp.b64 	%rd21, 3, 0, %p5;
	mul.lo.s64 	%rd11, %rd21, %rd3;
	mov.f32 	%f207, 0f00000000;
	cvt.u32.u64 	%r18, %rd3;
	shl.b64 	%rd28, %rd9, 2;
	shl.b64 	%rd30, %rd10, 2;
	shl.b64 	%rd32, %rd11, 2;
	mov.f32 	%f208, %f207;
	mov.f32 	%f209, %f207;
	mov.f32 	%f210, %f207;
$L__BB2_7:
	.pragma "nounroll";
	cvt.u64.u32 	%rd23, %r120;
	add.s64 	%rd24, %rd7, %rd23;
	shl.b64 	%rd25, %rd24, 1;
	add.s64 	%rd22, %rd5, %rd25;
	ld.global.nc.L1::no_allocate.v4.u32 {%r14,%r15,%r16,%r17}, [%rd22];
	cvt.u16.u32 	%rs1, %r14;
	cvt.f32.f16 %f28, %rs1;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs2}, %r14; }
	cvt.f32.f16 %f32, %rs2;
	cvt.u16.u32 	%rs3, %r15;
	cvt.f32.f16 %f36, %rs3;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs4}, %r15; }
	cvt.f32.f16 %f40, %rs4;
	cvt.u16.u32 	%rs5, %r16;
	cvt.f32.f16 %f44, %rs5;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs6}, %r16; }
	cvt.f32.f16 %f48, %rs6;
	cvt.u16.u32 	%rs7, %r17;
	cvt.f32.f16 %f52, %rs7;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs8}, %r17; }
	cvt.f32.f16 %f56, %rs8;
	mul.wide.u32 	%rd26, %r120, 4;
	add.s64 	%rd27, %rd8, %rd26;
	ld.global.v4.f32 	{%f29, %f33, %f37, %f41}, [%rd27];
	fma.rn.f32 %f27, %f28, %f29, %f210;
	fma.rn.f32 %f31, %f32, %f33, %f27;
	fma.rn.f32 %f35, %f36, %f37, %f31;
	fma.rn.f32 %f39, %f40, %f41, %f35;
	ld.global.v4.f32 	{%f45, %f49, %f53, %f57}, [%rd27+16];
	fma.rn.f32 %f43, %f44, %f45, %f39;
	fma.rn.f32 %f47, %f48, %f49, %f43;
	fma.rn.f32 %f51, %f52, %f53, %f47;
	fma.rn.f32 %f210, %f56, %f57, %f51;
	add.s64 	%rd29, %rd27, %rd28;
	ld.global.v4.f32 	{%f61, %f65, %f69, %f73}, [%rd29];
	fma.rn.f32 %f59, %f28, %f61, %f209;
	fma.rn.f32 %f63, %f32, %f65, %f59;
	fma.rn.f32 %f67, %f36, %f69, %f63;
	fma.rn.f32 %f71, %f40, %f73, %f67;
	ld.global.v4.f32 	{%f77, %f81, %f85, %f89}, [%rd29+16];
	fma.rn.f32 %f75, %f44, %f77, %f71;
	fma.rn.f32 %f79, %f48, %f81, %f75;
	fma.rn.f32 %f83, %f52, %f85, %f79;
	fma.rn.f32 %f209, %f56, %f89, %f83;
	add.s64 	%rd31, %rd27, %rd30;
	ld.global.v4.f32 	{%f93, %f97, %f101, %f105}, [%rd31];
	fma.rn.f32 %f91, %f28, %f93, %f208;
	fma.rn.f32 %f95, %f32, %f97, %f91;
	fma.rn.f32 %f99, %f36, %f101, %f95;
	fma.rn.f32 %f103, %f40, %f105, %f99;
	ld.global.v4.f32 	{%f109, %f113, %f117, %f121}, [%rd31+16];
	fma.rn.f32 %f107, %f44, %f109, %f103;
	fma.rn.f32 %f111, %f48, %f113, %f107;
	fma.rn.f32 %f115, %f52, %f117, %f111;
	fma.rn.f32 %f208, %f56, %f121, %f115;
	add.s64 	%rd33, %rd27, %rd32;
	ld.global.v4.f32 	{%f125, %f129, %f133, %f137}, [%rd33];
	fma.rn.f32 %f123, %f28, %f125, %f207;
	fma.rn.f32 %f127, %f32, %f129, %f123;
	fma.rn.f32 %f131, %f36, %f133, %f127;
	fma.rn.f32 %f135, %f40, %f137, %f131;
	ld.global.v4.f32 	{%f141, %f145, %f149, %f153}, [%rd33+16];
	fma.rn.f32 %f139, %f44, %f141, %f135;
	fma.rn.f32 %f143, %f48, %f145, %f139;
	fma.rn.f32 %f147, %f52, %f149, %f143;
	fma.rn.f32 %f207, %f56, %f153, %f147;
	add.s32 	%r120, %r120, 256;
	setp.lt.s32 	%p6, %r120, %r18;
	@%p6 bra 	$L__BB2_7;
	bra.uni 	$L__BB2_3;
$L__BB2_2:
	cvt.u64.u32 	%rd38, %r1;
	mov.f32 	%f207, 0f00000000;
	mov.f32 	%f208, %f207;
	mov.f32 	%f209, %f207;
	mov.f32 	%f210, %f207;
$L__BB2_3:
	cvt.s64.s32 	%rd2, %r11;
	setp.eq.s32 	%p7, %r2, 0;
	ld.param.u32 	%r44, [%rd1+40];
	ld.param.u64 	%rd34, [%rd1+24];
	cvta.to.global.u64 	%rd35, %rd34;
	shl.b64 	%rd36, %rd38, 2;
	add.s64 	%rd13, %rd35, %rd36;
	mov.b32 %r19, %f210;
	mov.b32 	%r22, 16;
	shfl.sync.bfly.b32 %r20, %r19, %r22, 31, 0xffffffff;
	mov.b32 %f156, %r20;
	add.rn.f32 	%f157, %f210, %f156;
	mov.b32 %r24, %f157;
	mov.b32 	%r27, 8;
	shfl.sync.bfly.b32 %r25, %r24, %r27, 31, 0xffffffff;
	mov.b32 %f158, %r25;
	add.rn.f32 	%f159, %f157, %f158;
	mov.b32 %r29, %f159;
	mov.b32 	%r32, 4;
	shfl.sync.bfly.b32 %r30, %r29, %r32, 31, 0xffffffff;
	mov.b32 %f160, %r30;
	add.rn.f32 	%f161, %f159, %f160;
	mov.b32 %r34, %f161;
	mov.b32 	%r37, 2;
	shfl.sync.bfly.b32 %r35, %r34, %r37, 31, 0xffffffff;
	mov.b32 %f162, %r35;
	add.rn.f32 	%f163, %f161, %f162;
	mov.b32 %r39, %f163;
	mov.b32 	%r42, 1;
	shfl.sync.bfly.b32 %r40, %r39, %r42, 31, 0xffffffff;
	mov.b32 %f164, %r40;
	setp.gt.s32 	%p8, %r44, 0;
	and.pred  	%p9, %p7, %p8;
	@%p9 bra 	$L__BB2_4;
	bra.uni 	$L__BB2_5;
$L__BB2_4:
	add.rn.f32 	%f165, %f163, %f164;
	//activate %f165
	st.global.f32 	[%rd13], %f165;
$L__BB2_5:
	mov.b32 %r45, %f209;
	shfl.sync.bfly.b32 %r46, %r45, %r22, 31, 0xffffffff;
	mov.b32 %f168, %r46;
	add.rn.f32 	%f169, %f209, %f168;
	mov.b32 %r50, %f169;
	shfl.sync.bfly.b32 %r51, %r50, %r27, 31, 0xffffffff;
	mov.b32 %f170, %r51;
	add.rn.f32 	%f171, %f169, %f170;
	mov.b32 %r55, %f171;
	shfl.sync.bfly.b32 %r56, %r55, %r32, 31, 0xffffffff;
	mov.b32 %f172, %r56;
	add.rn.f32 	%f173, %f171, %f172;
	mov.b32 %r60, %f173;
	shfl.sync.bfly.b32 %r61, %r60, %r37, 31, 0xffffffff;
	mov.b32 %f174, %r61;
	add.rn.f32 	%f175, %f173, %f174;
	mov.b32 %r65, %f175;
	shfl.sync.bfly.b32 %r66, %r65, %r42, 31, 0xffffffff;
	mov.b32 %f176, %r66;
	setp.gt.s32 	%p11, %r44, 1;
	and.pred  	%p12, %p7, %p11;
	shl.b64 	%rd37, %rd2, 2;
	add.s64 	%rd14, %rd13, %rd37;
	@!%p12 bra 	$L__BB2_9;
	bra.uni 	$L__BB2_8;
$L__BB2_8:
	add.rn.f32 	%f177, %f175, %f176;
	//activate %f177
	st.global.f32 	[%rd14], %f177;
$L__BB2_9:
	mov.b32 %r70, %f208;
	shfl.sync.bfly.b32 %r71, %r70, %r22, 31, 0xffffffff;
	mov.b32 %f180, %r71;
	add.rn.f32 	%f181, %f208, %f180;
	mov.b32 %r75, %f181;
	shfl.sync.bfly.b32 %r76, %r75, %r27, 31, 0xffffffff;
	mov.b32 %f182, %r76;
	add.rn.f32 	%f183, %f181, %f182;
	mov.b32 %r80, %f183;
	shfl.sync.bfly.b32 %r81, %r80, %r32, 31, 0xffffffff;
	mov.b32 %f184, %r81;
	add.rn.f32 	%f185, %f183, %f184;
	mov.b32 %r85, %f185;
	shfl.sync.bfly.b32 %r86, %r85, %r37, 31, 0xffffffff;
	mov.b32 %f186, %r86;
	add.rn.f32 	%f187, %f185, %f186;
	mov.b32 %r90, %f187;
	shfl.sync.bfly.b32 %r91, %r90, %r42, 31, 0xffffffff;
	mov.b32 %f188, %r91;
	setp.gt.s32 	%p14, %r44, 2;
	and.pred  	%p15, %p7, %p14;
	add.s64 	%rd16, %rd14, %rd37;
	@!%p15 bra 	$L__BB2_11;
	bra.uni 	$L__BB2_10;
$L__BB2_10:
	add.rn.f32 	%f189, %f187, %f188;
	//activate %f189
	st.global.f32 	[%rd16], %f189;
$L__BB2_11:
	mov.b32 %r95, %f207;
	shfl.sync.bfly.b32 %r96, %r95, %r22, 31, 0xffffffff;
	mov.b32 %f192, %r96;
	add.rn.f32 	%f193, %f207, %f192;
	mov.b32 %r100, %f193;
	shfl.sync.bfly.b32 %r101, %r100, %r27, 31, 0xffffffff;
	mov.b32 %f194, %r101;
	add.rn.f32 	%f195, %f193, %f194;
	mov.b32 %r105, %f195;
	shfl.sync.bfly.b32 %r106, %r105, %r32, 31, 0xffffffff;
	mov.b32 %f196, %r106;
	add.rn.f32 	%f197, %f195, %f196;
	mov.b32 %r110, %f197;
	shfl.sync.bfly.b32 %r111, %r110, %r37, 31, 0xffffffff;
	mov.b32 %f198, %r111;
	add.rn.f32 	%f199, %f197, %f198;
	mov.b32 %r115, %f199;
	shfl.sync.bfly.b32 %r116, %r115, %r42, 31, 0xffffffff;
	mov.b32 %f200, %r116;
	setp.gt.s32 	%p17, %r44, 3;
	and.pred  	%p18, %p7, %p17;
	@!%p18 bra 	$L__BB2_13;
	bra.uni 	$L__BB2_12;
$L__BB2_12:
	add.rn.f32 	%f201, %f199, %f200;
	add.s64 	%rd17, %rd16, %rd37;
	//activate %f201
	st.global.f32 	[%rd17], %f201;
$L__BB2_13:
	ret;
}
.visible .entry rows_8_f16(
	.param .align 8 .b8 rows_8_f16_param_0[48]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<35>;
	.reg .b16 	%rs<9>;
	.reg .b32 	%r<221>;
	.reg .f32 	%f<411>;
	.reg .b64 	%rd<59>;
	mov.u32 	%r7, %ctaid.x;
	shl.b32 	%r8, %r7, 2;
	mov.u32 	%r9, %tid.x;
	shr.u32 	%r10, %r9, 5;
	or.b32  	%r1, %r8, %r10;
	ld.param.u32 	%r11, [rows_8_f16_param_0+32];
	setp.ge.s32 	%p1, %r1, %r11;
	@%p1 bra 	$L__BB3_21;
	mov.b64 	%rd26, rows_8_f16_param_0;
	mov.u64 	%rd1, %rd26;
	and.b32  	%r2, %r9, 31;
	shl.b32 	%r220, %r2, 3;
	ld.param.u32 	%r12, [%rd1+36];
	setp.lt.s32 	%p2, %r220, %r12;
	@%p2 bra 	$L__BB3_6;
	bra.uni 	$L__BB3_2;
$L__BB3_6:
	cvt.u64.u32 	%rd3, %r12;
	ld.param.u64 	%rd5, [%rd1+8];
	cvt.u64.u32 	%rd58, %r1;
	mul.lo.s64 	%rd7, %rd3, %rd58;
	ld.param.u64 	%rd27, [%rd1];
	cvta.to.global.u64 	%rd8, %rd27;
	ld.param.u32 	%r13, [%rd1+40];
	setp.gt.s32 	%p3, %r13, 1;
	selp.b64 	%rd9, %rd3, 0, %p3;
	setp.gt.s32 	%p4, %r13, 2;
	selp.b64 	%rd28, 2, 0, %p4;
	mul.lo.s64 	%rd10, %rd28, %rd3;
	setp.gt.s32 	%p5, %r13, 3;
	selp.b64 	%rd29, 3, 0, %p5;
	mul.lo.s64 	%rd11, %rd29, %rd3;
	setp.gt.s32 	%p6, %r13, 4;
	selp.b64 	%rd30, 4, 0, %p6;
	mul.lo.s64 	%rd12, %rd30, %rd3;
	setp.gt.s32 	%p7, %r13, 5;
	selp.b64 	%rd31, 5, 0, %p7;
	mul.lo.s64 	%rd13, %rd31, %rd3;
	setp.gt.s32 	%p8, %r13, 6;
	selp.b64 	%rd32, 6, 0, %p8;
	mul.lo.s64 	%rd14, %rd32, %rd3;
	setp.gt.s32 	%p9, %r13, 7;
	selp.b64 	%rd33, 7, 0, %p9;
	mul.lo.s64 	%rd15, %rd33, %rd3;
	mov.f32 	%f403, 0f00000000;
	cvt.u32.u64 	%r18, %rd3;
	shl.b64 	%rd40, %rd9, 2;
	shl.b64 	%rd42, %rd10, 2;
	shl.b64 	%rd44, %rd11, 2;
	shl.b64 	%rd46, %rd12, 2;
	shl.b64 	%rd48, %rd13, 2;
	shl.b64 	%rd50, %rd14, 2;
	shl.b64 	%rd52, %rd15, 2;
	mov.f32 	%f404, %f403;
	mov.f32 	%f405, %f403;
	mov.f32 	%f406, %f403;
	mov.f32 	%f407, %f403;
	mov.f32 	%f408, %f403;
	mov.f32 	%f409, %f403;
	mov.f32 	%f410, %f403;
$L__BB3_7:
	.pragma "nounroll";
	cvt.u64.u32 	%rd35, %r220;
	add.s64 	%rd36, %rd7, %rd35;
	shl.b64 	%rd37, %rd36, 1;
	add.s64 	%rd34, %rd5, %rd37;
	ld.global.nc.L1::no_allocate.v4.u32 {%r14,%r15,%r16,%r17}, [%rd34];
	cvt.u16.u32 	%rs1, %r14;
	cvt.f32.f16 %f44, %rs1;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs2}, %r14; }
	cvt.f32.f16 %f48, %rs2;
	cvt.u16.u32 	%rs3, %r15;
	cvt.f32.f16 %f52, %rs3;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs4}, %r15; }
	cvt.f32.f16 %f56, %rs4;
	cvt.u16.u32 	%rs5, %r16;
	cvt.f32.f16 %f60, %rs5;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs6}, %r16; }
	cvt.f32.f16 %f64, %rs6;
	cvt.u16.u32 	%rs7, %r17;
	cvt.f32.f16 %f68, %rs7;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs8}, %r17; }
	cvt.f32.f16 %f72, %rs8;
	mul.wide.u32 	%rd38, %r220, 4;
	add.s64 	%rd39, %rd8, %rd38;
	ld.global.v4.f32 	{%f45, %f49, %f53, %f57}, [%rd39];
	fma.rn.f32 %f43, %f44, %f45, %f410;
	fma.rn.f32 %f47, %f48, %f49, %f43;
	fma.rn.f32 %f51, %f52, %f53, %f47;
	fma.rn.f32 %f55, %f56, %f57, %f51;
	ld.global.v4.f32 	{%f61, %f65, %f69, %f73}, [%rd39+16];
	fma.rn.f32 %f59, %f60, %f61, %f55;
	fma.rn.f32 %f63, %f64, %f65, %f59;
	fma.rn.f32 %f67, %f68, %f69, %f63;
	fma.rn.f32 %f410, %f72, %f73, %f67;
	add.s64 	%rd41, %rd39, %rd40;
	ld.global.v4.f32 	{%f77, %f81, %f85, %f89}, [%rd41];
	fma.rn.f32 %f75, %f44, %f77, %f409;
	fma.rn.f32 %f79, %f48, %f81, %f75;
	fma.rn.f32 %f83, %f52, %f85, %f79;
	fma.rn.f32 %f87, %f56, %f89, %f83;
	ld.global.v4.f32 	{%f93, %f97, %f101, %f105}, [%rd41+16];
	fma.rn.f32 %f91, %f60, %f93, %f87;
	fma.rn.f32 %f95, %f64, %f97, %f91;
	fma.rn.f32 %f99, %f68, %f101, %f95;
	fma.rn.f32 %f409, %f72, %f105, %f99;
	add.s64 	%rd43, %rd39, %rd42;
	ld.global.v4.f32 	{%f109, %f113, %f117, %f121}, [%rd43];
	fma.rn.f32 %f107, %f44, %f109, %f408;
	fma.rn.f32 %f111, %f48, %f113, %f107;
	fma.rn.f32 %f115, %f52, %f117, %f111;
	fma.rn.f32 %f119, %f56, %f121, %f115;
	ld.global.v4.f32 	{%f125, %f129, %f133, %f137}, [%rd43+16];
	fma.rn.f32 %f123, %f60, %f125, %f119;
	fma.rn.f32 %f127, %f64, %f129, %f123;
	fma.rn.f32 %f131, %f68, %f133, %f127;
	fma.rn.f32 %f408, %f72, %f137, %f131;
	add.s64 	%rd45, %rd39, %rd44;
	ld.global.v4.f32 	{%f141, %f145, %f149, %f153}, [%rd45];
	fma.rn.f32 %f139, %f44, %f141, %f407;
	fma.rn.f32 %f143, %f48, %f145, %f139;
	fma.rn.f32 %f147, %f52, %f149, %f143;
	fma.rn.f32 %f151, %f56, %f153, %f147;
	ld.global.v4.f32 	{%f157, %f161, %f165, %f169}, [%rd45+16];
	fma.rn.f32 %f155, %f60, %f157, %f151;
	fma.rn.f32 %f159, %f64, %f161, %f155;
	fma.rn.f32 %f163, %f68, %f165, %f159;
	fma.rn.f32 %f407, %f72, %f169, %f163;
	add.s64 	%rd47, %rd39, %rd46;
	ld.global.v4.f32 	{%f173, %f177, %f181, %f185}, [%rd47];
	fma.rn.f32 %f171, %f44, %f173, %f406;
	fma.rn.f32 %f175, %f48, %f177, %f171;
	fma.rn.f32 %f179, %f52, %f181, %f175;
	fma.rn.f32 %f183, %f56, %f185, %f179;
	ld.global.v4.f32 	{%f189, %f193, %f197, %f201}, [%rd47+16];
	fma.rn.f32 %f187, %f60, %f189, %f183;
	fma.rn.f32 %f191, %f64, %f193, %f187;
	fma.rn.f32 %f195, %f68, %f197, %f191;
	fma.rn.f32 %f406, %f72, %f201, %f195;
	add.s64 	%rd49, %rd39, %rd48;
	ld.global.v4.f32 	{%f205, %f209, %f213, %f217}, [%rd49];
	fma.rn.f32 %f203, %f44, %f205, %f405;
	fma.rn.f32 %f207, %f48, %f209, %f203;
	fma.rn.f32 %f211, %f52, %f213, %f207;
	fma.rn.f32 %f215, %f56, %f217, %f211;
	ld.global.v4.f32 	{%f221, %f225, %f229, %f233}, [%rd49+16];
	fma.rn.f32 %f219, %f60, %f221, %f215;
	fma.rn.f32 %f223, %f64, %f225, %f219;
	fma.rn.f32 %f227, %f68, %f229, %f223;
	fma.rn.f32 %f405, %f72, %f233, %f227;
	add.s64 	%rd51, %rd39, %rd50;
	ld.global.v4.f32 	{%f237, %f241, %f245, %f249}, [%rd51];
	fma.rn.f32 %f235, %f44, %f237, %f404;
	fma.rn.f32 %f239, %f48, %f241, %f235;
	fma.rn.f32 %f243, %f52, %f245, %f239;
	fma.rn.f32 %f247, %f56, %f249, %f243;
	ld.global.v4.f32 	{%f253, %f257, %f261, %f265}, [%rd51+16];
	fma.rn.f32 %f251, %f60, %f253, %f247;
	fma.rn.f32 %f255, %f64, %f257, %f251;
	fma.rn.f32 %f259, %f68, %f261, %f255;
	fma.rn.f32 %f404, %f72, %f265, %f259;
	add.s64 	%rd53, %rd39, %rd52;
	ld.global.v4.f32 	{%f269, %f273, %f277, %f281}, [%rd53];
	fma.rn.f32 %f267, %f44, %f269, %f403;
	fma.rn.f32 %f271, %f48, %f273, %f267;
	fma.rn.f32 %f275, %f52, %f277, %f271;
	fma.rn.f32 %f279, %f56, %f281, %f275;
	ld.global.v4.f32 	{%f285, %f289, %f293, %f297}, [%rd53+16];
	fma.rn.f32 %f283, %f60, %f285, %f279;
	fma.rn.f32 %f287, %f64, %f289, %f283;
	fma.rn.f32 %f291, %f68, %f293, %f287;
	fma.rn.f32 %f403, %f72, %f297, %f291;
	add.s32 	%r220, %r220, 256;
	setp.lt.s32 	%p10, %r220, %r18;
	@%p10 bra 	$L__BB3_7;
	bra.uni 	$L__BB3_3;
$L__BB3_2:
	cvt.u64.u32 	%rd58, %r1;
	mov.f32 	%f403, 0f00000000;
	mov.f32 	%f404, %f403;
	mov.f32 	%f405, %f403;
	mov.f32 	%f406, %f403;
	mov.f32 	%f407, %f403;
	mov.f32 	%f408, %f403;
	mov.f32 	%f409, %f403;
	mov.f32 	%f410, %f403;
$L__BB3_3:
	cvt.s64.s32 	%rd2, %r11;
	setp.eq.s32 	%p11, %r2, 0;
	ld.param.u32 	%r44, [%rd1+40];
	ld.param.u64 	%rd54, [%rd1+24];
	cvta.to.global.u64 	%rd55, %rd54;
	shl.b64 	%rd56, %rd58, 2;
	add.s64 	%rd17, %rd55, %rd56;
	mov.b32 %r19, %f410;
	mov.b32 	%r22, 16;
	shfl.sync.bfly.b32 %r20, %r19, %r22, 31, 0xffffffff;
	mov.b32 %f300, %r20;
	add.rn.f32 	%f301, %f410, %f300;
	mov.b32 %r24, %f301;
	mov.b32 	%r27, 8;
	shfl.sync.bfly.b32 %r25, %r24, %r27, 31, 0xffffffff;
	mov.b32 %f302, %r25;
	add.rn.f32 	%f303, %f301, %f302;
	mov.b32 %r29, %f303;
	mov.b32 	%r32, 4;
	shfl.sync.bfly.b32 %r30, %r29, %r32, 31, 0xffffffff;
	mov.b32 %f304, %r30;
	add.rn.f32 	%f305, %f303, %f304;
	mov.b32 %r34, %f305;
	mov.b32 	%r37, 2;
	shfl.sync.bfly.b32 %r35, %r34, %r37, 31, 0xffffffff;
	mov.b32 %f306, %r35;
	add.rn.f32 	%f307, %f305, %f306;
	mov.b32 %r39, %f307;
	mov.b32 	%r42, 1;
	shfl.sync.bfly.b32 %r40, %r39, %r42, 31, 0xffffffff;
	mov.b32 %f308, %r40;
	setp.gt.s32 	%p12, %r44, 0;
	and.pred  	%p13, %p11, %p12;
	@%p13 bra 	$L__BB3_4;
	bra.uni 	$L__BB3_5;
$L__BB3_4:
	add.rn.f32 	%f309, %f307, %f308;
	//activate %f309
	st.global.f32 	[%rd17], %f309;
$L__BB3_5:
	mov.b32 %r45, %f409;
	shfl.sync.bfly.b32 %r46, %r45, %r22, 31, 0xffffffff;
	mov.b32 %f312, %r46;
	add.rn.f32 	%f313, %f409, %f312;
	mov.b32 %r50, %f313;
	shfl.sync.bfly.b32 %r51, %r50, %r27, 31, 0xffffffff;
	mov.b32 %f314, %r51;
	add.rn.f32 	%f315, %f313, %f314;
	mov.b32 %r55, %f315;
	shfl.sync.bfly.b32 %r56, %r55, %r32, 31, 0xffffffff;
	mov.b32 %f316, %r56;
	add.rn.f32 	%f317, %f315, %f316;
	mov.b32 %r60, %f317;
	shfl.sync.bfly.b32 %r61, %r60, %r37, 31, 0xffffffff;
	mov.b32 %f318, %r61;
	add.rn.f32 	%f319, %f317, %f318;
	mov.b32 %r65, %f319;
	shfl.sync.bfly.b32 %r66, %r65, %r42, 31, 0xffffffff;
	mov.b32 %f320, %r66;
	setp.gt.s32 	%p15, %r44, 1;
	and.pred  	%p16, %p11, %p15;
	shl.b64 	%rd57, %rd2, 2;
	add.s64 	%rd18, %rd17, %rd57;
	@!%p16 bra 	$L__BB3_9;
	bra.uni 	$L__BB3_8;
$L__BB3_8:
	add.rn.f32 	%f321, %f319, %f320;
	//activate %f321
	st.global.f32 	[%rd18], %f321;
$L__BB3_9:
	mov.b32 %r70, %f408;
	shfl.sync.bfly.b32 %r71, %r70, %r22, 31, 0xffffffff;
	mov.b32 %f324, %r71;
	add.rn.f32 	%f325, %f408, %f324;
	mov.b32 %r75, %f325;
	shfl.sync.bfly.b32 %r76, %r75, %r27, 31, 0xffffffff;
	mov.b32 %f326, %r76;
	add.rn.f32 	%f327, %f325, %f326;
	mov.b32 %r80, %f327;
	shfl.sync.bfly.b32 %r81, %r80, %r32, 31, 0xffffffff;
	mov.b32 %f328, %r81;
	add.rn.f32 	%f329, %f327, %f328;
	mov.b32 %r85, %f329;
	shfl.sync.bfly.b32 %r86, %r85, %r37, 31, 0xffffffff;
	mov.b32 %f330, %r86;
	add.rn.f32 	%f331, %f329, %f330;
	mov.b32 %r90, %f331;
	shfl.sync.bfly.b32 %r91, %r90, %r42, 31, 0xffffffff;
	mov.b32 %f332, %r91;
	setp.gt.s32 	%p18, %r44, 2;
	and.pred  	%p19, %p11, %p18;
	add.s64 	%rd20, %rd18, %rd57;
	@!%p19 bra 	$L__BB3_11;
	bra.uni 	$L__BB3_10;
$L__BB3_10:
	add.rn.f32 	%f333, %f331, %f332;
	//activate %f333
	st.global.f32 	[%rd20], %f333;
$L__BB3_11:
	mov.b32 %r95, %f407;
	shfl.sync.bfly.b32 %r96, %r95, %r22, 31, 0xffffffff;
	mov.b32 %f336, %r96;
	add.rn.f32 	%f337, %f407, %f336;
	mov.b32 %r100, %f337;
	shfl.sync.bfly.b32 %r101, %r100, %r27, 31, 0xffffffff;
	mov.b32 %f338, %r101;
	add.rn.f32 	%f339, %f337, %f338;
	mov.b32 %r105, %f339;
	shfl.sync.bfly.b32 %r106, %r105, %r32, 31, 0xffffffff;
	mov.b32 %f340, %r106;
	add.rn.f32 	%f341, %f339, %f340;
	mov.b32 %r110, %f341;
	shfl.sync.bfly.b32 %r111, %r110, %r37, 31, 0xffffffff;
	mov.b32 %f342, %r111;
	add.rn.f32 	%f343, %f341, %f342;
	mov.b32 %r115, %f343;
	shfl.sync.bfly.b32 %r116, %r115, %r42, 31, 0xffffffff;
	mov.b32 %f344, %r116;
	setp.gt.s32 	%p21, %r44, 3;
	and.pred  	%p22, %p11, %p21;
	add.s64 	%rd21, %rd20, %rd57;
	@!%p22 bra 	$L__BB3_13;
	bra.uni 	$L__BB3_12;
$L__BB3_12:
	add.rn.f32 	%f345, %f343, %f344;
	//activate %f345
	st.global.f32 	[%rd21], %f345;
$L__BB3_13:
	mov.b32 %r120, %f406;
	shfl.sync.bfly.b32 %r121, %r120, %r22, 31, 0xffffffff;
	mov.b32 %f348, %r121;
	add.rn.f32 	%f349, %f406, %f348;
	mov.b32 %r125, %f349;
	shfl.sync.bfly.b32 %r126, %r125, %r27, 31, 0xffffffff;
	mov.b32 %f350, %r126;
	add.rn.f32 	%f351, %f349, %f350;
	mov.b32 %r130, %f351;
	shfl.sync.bfly.b32 %r131, %r130, %r32, 31, 0xffffffff;
	mov.b32 %f352, %r131;
	add.rn.f32 	%f353, %f351, %f352;
	mov.b32 %r135, %f353;
	shfl.sync.bfly.b32 %r136, %r135, %r37, 31, 0xffffffff;
	mov.b32 %f354, %r136;
	add.rn.f32 	%f355, %f353, %f354;
	mov.b32 %r140, %f355;
	shfl.sync.bfly.b32 %r141, %r140, %r42, 31, 0xffffffff;
	mov.b32 %f356, %r141;
	setp.gt.s32 	%p24, %r44, 4;
	and.pred  	%p25, %p11, %p24;
	add.s64 	%rd22, %rd21, %rd57;
	@!%p25 bra 	$L__BB3_15;
	bra.uni 	$L__BB3_14;
$L__BB3_14:
	add.rn.f32 	%f357, %f355, %f356;
	//activate %f357
	st.global.f32 	[%rd22], %f357;
$L__BB3_15:
	mov.b32 %r145, %f405;
	shfl.sync.bfly.b32 %r146, %r145, %r22, 31, 0xffffffff;
	mov.b32 %f360, %r146;
	add.rn.f32 	%f361, %f405, %f360;
	mov.b32 %r150, %f361;
	shfl.sync.bfly.b32 %r151, %r150, %r27, 31, 0xffffffff;
	mov.b32 %f362, %r151;
	add.rn.f32 	%f363, %f361, %f362;
	mov.b32 %r155, %f363;
	shfl.sync.bfly.b32 %r156, %r155, %r32, 31, 0xffffffff;
	mov.b32 %f364, %r156;
	add.rn.f32 	%f365, %f363, %f364;
	mov.b32 %r160, %f365;
	shfl.sync.bfly.b32 %r161, %r160, %r37, 31, 0xffffffff;
	mov.b32 %f366, %r161;
	add.rn.f32 	%f367, %f365, %f366;
	mov.b32 %r165, %f367;
	shfl.sync.bfly.b32 %r166, %r165, %r42, 31, 0xffffffff;
	mov.b32 %f368, %r166;
	setp.gt.s32 	%p27, %r44, 5;
	and.pred  	%p28, %p11, %p27;
	add.s64 	%rd23, %rd22, %rd57;
	@!%p28 bra 	$L__BB3_17;
	bra.uni 	$L__BB3_16;
$L__BB3_16:
	add.rn.f32 	%f369, %f367, %f368;
	//activate %f369
	st.global.f32 	[%rd23], %f369;
$L__BB3_17:
	mov.b32 %r170, %f404;
	shfl.sync.bfly.b32 %r171, %r170, %r22, 31, 0xffffffff;
	mov.b32 %f372, %r171;
	add.rn.f32 	%f373, %f404, %f372;
	mov.b32 %r175, %f373;
	shfl.sync.bfly.b32 %r176, %r175, %r27, 31, 0xffffffff;
	mov.b32 %f374, %r176;
	add.rn.f32 	%f375, %f373, %f374;
	mov.b32 %r180, %f375;
	shfl.sync.bfly.b32 %r181, %r180, %r32, 31, 0xffffffff;
	mov.b32 %f376, %r181;
	add.rn.f32 	%f377, %f375, %f376;
	mov.b32 %r185, %f377;
	shfl.sync.bfly.b32 %r186, %r185, %r37, 31, 0xffffffff;
	mov.b32 %f378, %r186;
	add.rn.f32 	%f379, %f377, %f378;
	mov.b32 %r190, %f379;
	shfl.sync.bfly.b32 %r191, %r190, %r42, 31, 0xffffffff;
	mov.b32 %f380, %r191;
	setp.gt.s32 	%p30, %r44, 6;
	and.pred  	%p31, %p11, %p30;
	add.s64 	%rd24, %rd23, %rd57;
	@!%p31 bra 	$L__BB3_19;
	bra.uni 	$L__BB3_18;
$L__BB3_18:
	add.rn.f32 	%f381, %f379, %f380;
	//activate %f381
	st.global.f32 	[%rd24], %f381;
$L__BB3_19:
	mov.b32 %r195, %f403;
	shfl.sync.bfly.b32 %r196, %r195, %r22, 31, 0xffffffff;
	mov.b32 %f384, %r196;
	add.rn.f32 	%f385, %f403, %f384;
	mov.b32 %r200, %f385;
	shfl.sync.bfly.b32 %r201, %r200, %r27, 31, 0xffffffff;
	mov.b32 %f386, %r201;
	add.rn.f32 	%f387, %f385, %f386;
	mov.b32 %r205, %f387;
	shfl.sync.bfly.b32 %r206, %r205, %r32, 31, 0xffffffff;
	mov.b32 %f388, %r206;
	add.rn.f32 	%f389, %f387, %f388;
	mov.b32 %r210, %f389;
	shfl.sync.bfly.b32 %r211, %r210, %r37, 31, 0xffffffff;
	mov.b32 %f390, %r211;
	add.rn.f32 	%f391, %f389, %f390;
	mov.b32 %r215, %f391;
	shfl.sync.bfly.b32 %r216, %r215, %r42, 31, 0xffffffff;
	mov.b32 %f392, %r216;
	setp.gt.s32 	%p33, %r44, 7;
	and.pred  	%p34, %p11, %p33;
	@!%p34 bra 	$L__BB3_21;
	bra.uni 	$L__BB3_20;
$L__BB3_20:
	add.rn.f32 	%f393, %f391, %f392;
	add.s64 	%rd25, %rd24, %rd57;
	//activate %f393
	st.global.f32 	[%rd25], %f393;
$L__BB3_21:
	ret;
}
.visible .entry columns_f16(
	.param .align 8 .b8 columns_f16_param_0[40]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<9>;
	.reg .b16 	%rs<2>;
	.reg .b32 	%r<20>;
	.reg .f32 	%f<19>;
	.reg .b64 	%rd<41>;
	.shared .align 4 .b8 _ZZ11columns_f16E5parts[1024];
	mov.b64 	%rd7, columns_f16_param_0;
	mov.u64 	%rd1, %rd7;
	mov.u32 	%r1, %tid.x;
	and.b32  	%r2, %r1, 31;
	shr.u32 	%r3, %r1, 5;
	mov.u32 	%r12, %ctaid.x;
	shl.b32 	%r13, %r12, 5;
	or.b32  	%r4, %r13, %r2;
	mov.u32 	%r14, %ctaid.y;
	cvt.u64.u32 	%rd2, %r14;
	ld.param.v2.u32 	{%r15, %r16}, [columns_f16_param_0+32];
	setp.lt.s32 	%p1, %r4, %r15;
	setp.lt.s32 	%p2, %r3, %r16;
	and.pred  	%p3, %p1, %p2;
	mov.f32 	%f17, 0f00000000;
	cvt.s64.s32 	%rd40, %r15;
	@!%p3 bra 	$L__BB4_3;
	bra.uni 	$L__BB4_1;
$L__BB4_1:
	ld.param.u64 	%rd8, [columns_f16_param_0];
	cvta.to.global.u64 	%rd9, %rd8;
	cvt.s64.s32 	%rd10, %r16;
	mul.lo.s64 	%rd11, %rd10, %rd2;
	shl.b64 	%rd12, %rd11, 2;
	add.s64 	%rd3, %rd9, %rd12;
	ld.param.u64 	%rd13, [%rd1+8];
	cvta.to.global.u64 	%rd14, %rd13;
	mul.wide.u32 	%rd15, %r4, 2;
	add.s64 	%rd5, %rd14, %rd15;
	mov.f32 	%f17, 0f00000000;
	mov.u32 	%r18, %r3;
$L__BB4_2:
	.pragma "nounroll";
	cvt.u64.u32 	%rd16, %r18;
	mul.wide.u32 	%rd17, %r18, 4;
	add.s64 	%rd18, %rd3, %rd17;
	ld.global.f32 	%f10, [%rd18];
	mul.lo.s64 	%rd19, %rd16, %rd40;
	shl.b64 	%rd20, %rd19, 1;
	add.s64 	%rd21, %rd5, %rd20;
	ld.global.u16 	%rs1, [%rd21];
	cvt.f32.f16 %f8, %rs1;
	fma.rn.f32 %f17, %f10, %f8, %f17;
	add.s32 	%r18, %r18, 8;
	setp.lt.s32 	%p4, %r18, %r16;
	@%p4 bra 	$L__BB4_2;
$L__BB4_3:
	cvt.u64.u32 	%rd6, %r2;
	mul.wide.u32 	%rd22, %r3, 128;
	mov.u64 	%rd23, _ZZ11columns_f16E5parts;
	add.s64 	%rd24, %rd23, %rd22;
	mul.wide.u32 	%rd25, %r2, 4;
	add.s64 	%rd26, %rd24, %rd25;
	st.shared.f32 	[%rd26], %f17;
	bar.sync 0;
	setp.lt.u32 	%p6, %r1, 32;
	and.pred  	%p7, %p6, %p1;
	mov.b32 	%r19, 1;
	@%p7 bra 	$L__BB4_4;
	bra.uni 	$L__BB4_6;
$L__BB4_4:
	.pragma "nounroll";
	mul.wide.u32 	%rd27, %r19, 128;
	add.s64 	%rd29, %rd23, %rd27;
	shl.b64 	%rd30, %rd6, 2;
	add.s64 	%rd31, %rd29, %rd30;
	ld.shared.f32 	%f13, [%rd31];
	add.rn.f32 	%f17, %f17, %f13;
	add.s32 	%r19, %r19, 1;
	setp.eq.s32 	%p8, %r19, 8;
	@%p8 bra 	$L__BB4_5;
	bra.uni 	$L__BB4_4;
$L__BB4_5:
	//activate %f17
	ld.param.u64 	%rd32, [%rd1+24];
	cvta.to.global.u64 	%rd33, %rd32;
	mul.lo.s64 	%rd35, %rd40, %rd2;
	shl.b64 	%rd36, %rd35, 2;
	add.s64 	%rd37, %rd33, %rd36;
	mul.wide.u32 	%rd38, %r4, 4;
	add.s64 	%rd39, %rd37, %rd38;
	st.global.f32 	[%rd39], %f17;
$L__BB4_6:
	ret;
}
.visible .entry tiles_f16(
	.param .align 8 .b8 tiles_f16_param_0[64]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<62>;
	.reg .b16 	%rs<3>;
	.reg .b32 	%r<73>;
	.reg .f32 	%f<1163>;
	.reg .b64 	%rd<87>;
	.shared .align 16 .b8 _ZZ9tiles_f16E4left[4352];
	.shared .align 16 .b8 _ZZ9tiles_f16E5right[4352];
	mov.b64 	%rd19, tiles_f16_param_0;
	mov.u64 	%rd1, %rd19;
	mov.u32 	%r35, %ctaid.y;
	shl.b32 	%r1, %r35, 6;
	mov.u32 	%r36, %ctaid.x;
	shl.b32 	%r2, %r36, 6;
	mov.u32 	%r3, %tid.x;
	shr.u32 	%r37, %r3, 2;
	and.b32  	%r4, %r37, 60;
	shl.b32 	%r38, %r3, 2;
	and.b32  	%r5, %r38, 60;
	ld.param.s32 	%rd2, [tiles_f16_param_0+40];
	setp.gt.s64 	%p1, %rd2, 0;
	cvt.u64.u32 	%rd86, %r5;
	@%p1 bra 	$L__BB5_5;
	bra.uni 	$L__BB5_1;
$L__BB5_5:
	ld.param.v2.u32 	{%r40, %r6}, [%rd1+48];
	ld.param.v2.u32 	{%r7, %r41}, [%rd1+32];
	ld.param.u32 	%r8, [%rd1+56];
	ld.param.u64 	%rd20, [%rd1];
	cvta.to.global.u64 	%rd4, %rd20;
	ld.param.s32 	%rd5, [%rd1+44];
	cvt.s64.s32 	%rd6, %r40;
	ld.param.u64 	%rd21, [%rd1+8];
	cvta.to.global.u64 	%rd7, %rd21;
	cvt.s64.s32 	%rd8, %r41;
	and.b32  	%r9, %r3, 15;
	and.b32  	%r10, %r3, 63;
	mul.wide.u32 	%rd22, %r4, 4;
	mov.u64 	%rd23, _ZZ9tiles_f16E4left;
	add.s64 	%rd10, %rd23, %rd22;
	mul.wide.u32 	%rd24, %r5, 4;
	mov.u64 	%rd25, _ZZ9tiles_f16E5right;
	add.s64 	%rd11, %rd25, %rd24;
	mov.b32 	%r11, 0;
	mov.f32 	%f1, 0f00000000;
	setp.eq.s32 	%p5, %r8, 0;
	setp.eq.s32 	%p7, %r6, 0;
	mov.f32 	%f2, %f1;
	mov.f32 	%f3, %f1;
	mov.f32 	%f4, %f1;
	mov.f32 	%f5, %f1;
	mov.f32 	%f6, %f1;
	mov.f32 	%f7, %f1;
	mov.f32 	%f8, %f1;
	mov.f32 	%f9, %f1;
	mov.f32 	%f10, %f1;
	mov.f32 	%f11, %f1;
	mov.f32 	%f12, %f1;
	mov.f32 	%f13, %f1;
	mov.f32 	%f14, %f1;
	mov.f32 	%f15, %f1;
	mov.f32 	%f16, %f1;
	bra.uni 	$L__BB5_6;
$L__BB5_21:
	cvt.u32.u64 	%r54, %rd2;
	bar.sync 0;
	ld.shared.f32 	%f75, [%rd10];
	ld.shared.f32 	%f91, [%rd10+4];
	ld.shared.f32 	%f107, [%rd10+8];
	ld.shared.f32 	%f123, [%rd10+12];
	ld.shared.f32 	%f88, [%rd11];
	ld.shared.f32 	%f92, [%rd11+4];
	ld.shared.f32 	%f96, [%rd11+8];
	ld.shared.f32 	%f100, [%rd11+12];
	fma.rn.f32 %f70, %f75, %f88, %f1;
	fma.rn.f32 %f74, %f75, %f92, %f2;
	fma.rn.f32 %f78, %f75, %f96, %f3;
	fma.rn.f32 %f82, %f75, %f100, %f4;
	fma.rn.f32 %f86, %f91, %f88, %f5;
	fma.rn.f32 %f90, %f91, %f92, %f6;
	fma.rn.f32 %f94, %f91, %f96, %f7;
	fma.rn.f32 %f98, %f91, %f100, %f8;
	fma.rn.f32 %f102, %f107, %f88, %f9;
	fma.rn.f32 %f106, %f107, %f92, %f10;
	fma.rn.f32 %f110, %f107, %f96, %f11;
	fma.rn.f32 %f114, %f107, %f100, %f12;
	fma.rn.f32 %f118, %f123, %f88, %f13;
	fma.rn.f32 %f122, %f123, %f92, %f14;
	fma.rn.f32 %f126, %f123, %f96, %f15;
	fma.rn.f32 %f130, %f123, %f100, %f16;
	ld.shared.f32 	%f139, [%rd10+272];
	ld.shared.f32 	%f155, [%rd10+276];
	ld.shared.f32 	%f171, [%rd10+280];
	ld.shared.f32 	%f187, [%rd10+284];
	ld.shared.f32 	%f152, [%rd11+272];
	ld.shared.f32 	%f156, [%rd11+276];
	ld.shared.f32 	%f160, [%rd11+280];
	ld.shared.f32 	%f164, [%rd11+284];
	fma.rn.f32 %f134, %f139, %f152, %f70;
	fma.rn.f32 %f138, %f139, %f156, %f74;
	fma.rn.f32 %f142, %f139, %f160, %f78;
	fma.rn.f32 %f146, %f139, %f164, %f82;
	fma.rn.f32 %f150, %f155, %f152, %f86;
	fma.rn.f32 %f154, %f155, %f156, %f90;
	fma.rn.f32 %f158, %f155, %f160, %f94;
	fma.rn.f32 %f162, %f155, %f164, %f98;
	fma.rn.f32 %f166, %f171, %f152, %f102;
	fma.rn.f32 %f170, %f171, %f156, %f106;
	fma.rn.f32 %f174, %f171, %f160, %f110;
	fma.rn.f32 %f178, %f171, %f164, %f114;
	fma.rn.f32 %f182, %f187, %f152, %f118;
	fma.rn.f32 %f186, %f187, %f156, %f122;
	fma.rn.f32 %f190, %f187, %f160, %f126;
	fma.rn.f32 %f194, %f187, %f164, %f130;
	ld.shared.f32 	%f203, [%rd10+544];
	ld.shared.f32 	%f219, [%rd10+548];
	ld.shared.f32 	%f235, [%rd10+552];
	ld.shared.f32 	%f251, [%rd10+556];
	ld.shared.f32 	%f216, [%rd11+544];
	ld.shared.f32 	%f220, [%rd11+548];
	ld.shared.f32 	%f224, [%rd11+552];
	ld.shared.f32 	%f228, [%rd11+556];
	fma.rn.f32 %f198, %f203, %f216, %f134;
	fma.rn.f32 %f202, %f203, %f220, %f138;
	fma.rn.f32 %f206, %f203, %f224, %f142;
	fma.rn.f32 %f210, %f203, %f228, %f146;
	fma.rn.f32 %f214, %f219, %f216, %f150;
	fma.rn.f32 %f218, %f219, %f220, %f154;
	fma.rn.f32 %f222, %f219, %f224, %f158;
	fma.rn.f32 %f226, %f219, %f228, %f162;
	fma.rn.f32 %f230, %f235, %f216, %f166;
	fma.rn.f32 %f234, %f235, %f220, %f170;
	fma.rn.f32 %f238, %f235, %f224, %f174;
	fma.rn.f32 %f242, %f235, %f228, %f178;
	fma.rn.f32 %f246, %f251, %f216, %f182;
	fma.rn.f32 %f250, %f251, %f220, %f186;
	fma.rn.f32 %f254, %f251, %f224, %f190;
	fma.rn.f32 %f258, %f251, %f228, %f194;
	ld.shared.f32 	%f267, [%rd10+816];
	ld.shared.f32 	%f283, [%rd10+820];
	ld.shared.f32 	%f299, [%rd10+824];
	ld.shared.f32 	%f315, [%rd10+828];
	ld.shared.f32 	%f280, [%rd11+816];
	ld.shared.f32 	%f284, [%rd11+820];
	ld.shared.f32 	%f288, [%rd11+824];
	ld.shared.f32 	%f292, [%rd11+828];
	fma.rn.f32 %f262, %f267, %f280, %f198;
	fma.rn.f32 %f266, %f267, %f284, %f202;
	fma.rn.f32 %f270, %f267, %f288, %f206;
	fma.rn.f32 %f274, %f267, %f292, %f210;
	fma.rn.f32 %f278, %f283, %f280, %f214;
	fma.rn.f32 %f282, %f283, %f284, %f218;
	fma.rn.f32 %f286, %f283, %f288, %f222;
	fma.rn.f32 %f290, %f283, %f292, %f226;
	fma.rn.f32 %f294, %f299, %f280, %f230;
	fma.rn.f32 %f298, %f299, %f284, %f234;
	fma.rn.f32 %f302, %f299, %f288, %f238;
	fma.rn.f32 %f306, %f299, %f292, %f242;
	fma.rn.f32 %f310, %f315, %f280, %f246;
	fma.rn.f32 %f314, %f315, %f284, %f250;
	fma.rn.f32 %f318, %f315, %f288, %f254;
	fma.rn.f32 %f322, %f315, %f292, %f258;
	ld.shared.f32 	%f331, [%rd10+1088];
	ld.shared.f32 	%f347, [%rd10+1092];
	ld.shared.f32 	%f363, [%rd10+1096];
	ld.shared.f32 	%f379, [%rd10+1100];
	ld.shared.f32 	%f344, [%rd11+1088];
	ld.shared.f32 	%f348, [%rd11+1092];
	ld.shared.f32 	%f352, [%rd11+1096];
	ld.shared.f32 	%f356, [%rd11+1100];
	fma.rn.f32 %f326, %f331, %f344, %f262;
	fma.rn.f32 %f330, %f331, %f348, %f266;
	fma.rn.f32 %f334, %f331, %f352, %f270;
	fma.rn.f32 %f338, %f331, %f356, %f274;
	fma.rn.f32 %f342, %f347, %f344, %f278;
	fma.rn.f32 %f346, %f347, %f348, %f282;
	fma.rn.f32 %f350, %f347, %f352, %f286;
	fma.rn.f32 %f354, %f347, %f356, %f290;
	fma.rn.f32 %f358, %f363, %f344, %f294;
	fma.rn.f32 %f362, %f363, %f348, %f298;
	fma.rn.f32 %f366, %f363, %f352, %f302;
	fma.rn.f32 %f370, %f363, %f356, %f306;
	fma.rn.f32 %f374, %f379, %f344, %f310;
	fma.rn.f32 %f378, %f379, %f348, %f314;
	fma.rn.f32 %f382, %f379, %f352, %f318;
	fma.rn.f32 %f386, %f379, %f356, %f322;
	ld.shared.f32 	%f395, [%rd10+1360];
	ld.shared.f32 	%f411, [%rd10+1364];
	ld.shared.f32 	%f427, [%rd10+1368];
	ld.shared.f32 	%f443, [%rd10+1372];
	ld.shared.f32 	%f408, [%rd11+1360];
	ld.shared.f32 	%f412, [%rd11+1364];
	ld.shared.f32 	%f416, [%rd11+1368];
	ld.shared.f32 	%f420, [%rd11+1372];
	fma.rn.f32 %f390, %f395, %f408, %f326;
	fma.rn.f32 %f394, %f395, %f412, %f330;
	fma.rn.f32 %f398, %f395, %f416, %f334;
	fma.rn.f32 %f402, %f395, %f420, %f338;
	fma.rn.f32 %f406, %f411, %f408, %f342;
	fma.rn.f32 %f410, %f411, %f412, %f346;
	fma.rn.f32 %f414, %f411, %f416, %f350;
	fma.rn.f32 %f418, %f411, %f420, %f354;
	fma.rn.f32 %f422, %f427, %f408, %f358;
	fma.rn.f32 %f426, %f427, %f412, %f362;
	fma.rn.f32 %f430, %f427, %f416, %f366;
	fma.rn.f32 %f434, %f427, %f420, %f370;
	fma.rn.f32 %f438, %f443, %f408, %f374;
	fma.rn.f32 %f442, %f443, %f412, %f378;
	fma.rn.f32 %f446, %f443, %f416, %f382;
	fma.rn.f32 %f450, %f443, %f420, %f386;
	ld.shared.f32 	%f459, [%rd10+1632];
	ld.shared.f32 	%f475, [%rd10+1636];
	ld.shared.f32 	%f491, [%rd10+1640];
	ld.shared.f32 	%f507, [%rd10+1644];
	ld.shared.f32 	%f472, [%rd11+1632];
	ld.shared.f32 	%f476, [%rd11+1636];
	ld.shared.f32 	%f480, [%rd11+1640];
	ld.shared.f32 	%f484, [%rd11+1644];
	fma.rn.f32 %f454, %f459, %f472, %f390;
	fma.rn.f32 %f458, %f459, %f476, %f394;
	fma.rn.f32 %f462, %f459, %f480, %f398;
	fma.rn.f32 %f466, %f459, %f484, %f402;
	fma.rn.f32 %f470, %f475, %f472, %f406;
	fma.rn.f32 %f474, %f475, %f476, %f410;
	fma.rn.f32 %f478, %f475, %f480, %f414;
	fma.rn.f32 %f482, %f475, %f484, %f418;
	fma.rn.f32 %f486, %f491, %f472, %f422;
	fma.rn.f32 %f490, %f491, %f476, %f426;
	fma.rn.f32 %f494, %f491, %f480, %f430;
	fma.rn.f32 %f498, %f491, %f484, %f434;
	fma.rn.f32 %f502, %f507, %f472, %f438;
	fma.rn.f32 %f506, %f507, %f476, %f442;
	fma.rn.f32 %f510, %f507, %f480, %f446;
	fma.rn.f32 %f514, %f507, %f484, %f450;
	ld.shared.f32 	%f523, [%rd10+1904];
	ld.shared.f32 	%f539, [%rd10+1908];
	ld.shared.f32 	%f555, [%rd10+1912];
	ld.shared.f32 	%f571, [%rd10+1916];
	ld.shared.f32 	%f536, [%rd11+1904];
	ld.shared.f32 	%f540, [%rd11+1908];
	ld.shared.f32 	%f544, [%rd11+1912];
	ld.shared.f32 	%f548, [%rd11+1916];
	fma.rn.f32 %f518, %f523, %f536, %f454;
	fma.rn.f32 %f522, %f523, %f540, %f458;
	fma.rn.f32 %f526, %f523, %f544, %f462;
	fma.rn.f32 %f530, %f523, %f548, %f466;
	fma.rn.f32 %f534, %f539, %f536, %f470;
	fma.rn.f32 %f538, %f539, %f540, %f474;
	fma.rn.f32 %f542, %f539, %f544, %f478;
	fma.rn.f32 %f546, %f539, %f548, %f482;
	fma.rn.f32 %f550, %f555, %f536, %f486;
	fma.rn.f32 %f554, %f555, %f540, %f490;
	fma.rn.f32 %f558, %f555, %f544, %f494;
	fma.rn.f32 %f562, %f555, %f548, %f498;
	fma.rn.f32 %f566, %f571, %f536, %f502;
	fma.rn.f32 %f570, %f571, %f540, %f506;
	fma.rn.f32 %f574, %f571, %f544, %f510;
	fma.rn.f32 %f578, %f571, %f548, %f514;
	ld.shared.f32 	%f587, [%rd10+2176];
	ld.shared.f32 	%f603, [%rd10+2180];
	ld.shared.f32 	%f619, [%rd10+2184];
	ld.shared.f32 	%f635, [%rd10+2188];
	ld.shared.f32 	%f600, [%rd11+2176];
	ld.shared.f32 	%f604, [%rd11+2180];
	ld.shared.f32 	%f608, [%rd11+2184];
	ld.shared.f32 	%f612, [%rd11+2188];
	fma.rn.f32 %f582, %f587, %f600, %f518;
	fma.rn.f32 %f586, %f587, %f604, %f522;
	fma.rn.f32 %f590, %f587, %f608, %f526;
	fma.rn.f32 %f594, %f587, %f612, %f530;
	fma.rn.f32 %f598, %f603, %f600, %f534;
	fma.rn.f32 %f602, %f603, %f604, %f538;
	fma.rn.f32 %f606, %f603, %f608, %f542;
	fma.rn.f32 %f610, %f603, %f612, %f546;
	fma.rn.f32 %f614, %f619, %f600, %f550;
	fma.rn.f32 %f618, %f619, %f604, %f554;
	fma.rn.f32 %f622, %f619, %f608, %f558;
	fma.rn.f32 %f626, %f619, %f612, %f562;
	fma.rn.f32 %f630, %f635, %f600, %f566;
	fma.rn.f32 %f634, %f635, %f604, %f570;
	fma.rn.f32 %f638, %f635, %f608, %f574;
	fma.rn.f32 %f642, %f635, %f612, %f578;
	ld.shared.f32 	%f651, [%rd10+2448];
	ld.shared.f32 	%f667, [%rd10+2452];
	ld.shared.f32 	%f683, [%rd10+2456];
	ld.shared.f32 	%f699, [%rd10+2460];
	ld.shared.f32 	%f664, [%rd11+2448];
	ld.shared.f32 	%f668, [%rd11+2452];
	ld.shared.f32 	%f672, [%rd11+2456];
	ld.shared.f32 	%f676, [%rd11+2460];
	fma.rn.f32 %f646, %f651, %f664, %f582;
	fma.rn.f32 %f650, %f651, %f668, %f586;
	fma.rn.f32 %f654, %f651, %f672, %f590;
	fma.rn.f32 %f658, %f651, %f676, %f594;
	fma.rn.f32 %f662, %f667, %f664, %f598;
	fma.rn.f32 %f666, %f667, %f668, %f602;
	fma.rn.f32 %f670, %f667, %f672, %f606;
	fma.rn.f32 %f674, %f667, %f676, %f610;
	fma.rn.f32 %f678, %f683, %f664, %f614;
	fma.rn.f32 %f682, %f683, %f668, %f618;
	fma.rn.f32 %f686, %f683, %f672, %f622;
	fma.rn.f32 %f690, %f683, %f676, %f626;
	fma.rn.f32 %f694, %f699, %f664, %f630;
	fma.rn.f32 %f698, %f699, %f668, %f634;
	fma.rn.f32 %f702, %f699, %f672, %f638;
	fma.rn.f32 %f706, %f699, %f676, %f642;
	ld.shared.f32 	%f715, [%rd10+2720];
	ld.shared.f32 	%f731, [%rd10+2724];
	ld.shared.f32 	%f747, [%rd10+2728];
	ld.shared.f32 	%f763, [%rd10+2732];
	ld.shared.f32 	%f728, [%rd11+2720];
	ld.shared.f32 	%f732, [%rd11+2724];
	ld.shared.f32 	%f736, [%rd11+2728];
	ld.shared.f32 	%f740, [%rd11+2732];
	fma.rn.f32 %f710, %f715, %f728, %f646;
	fma.rn.f32 %f714, %f715, %f732, %f650;
	fma.rn.f32 %f718, %f715, %f736, %f654;
	fma.rn.f32 %f722, %f715, %f740, %f658;
	fma.rn.f32 %f726, %f731, %f728, %f662;
	fma.rn.f32 %f730, %f731, %f732, %f666;
	fma.rn.f32 %f734, %f731, %f736, %f670;
	fma.rn.f32 %f738, %f731, %f740, %f674;
	fma.rn.f32 %f742, %f747, %f728, %f678;
	fma.rn.f32 %f746, %f747, %f732, %f682;
	fma.rn.f32 %f750, %f747, %f736, %f686;
	fma.rn.f32 %f754, %f747, %f740, %f690;
	fma.rn.f32 %f758, %f763, %f728, %f694;
	fma.rn.f32 %f762, %f763, %f732, %f698;
	fma.rn.f32 %f766, %f763, %f736, %f702;
	fma.rn.f32 %f770, %f763, %f740, %f706;
	ld.shared.f32 	%f779, [%rd10+2992];
	ld.shared.f32 	%f795, [%rd10+2996];
	ld.shared.f32 	%f811, [%rd10+3000];
	ld.shared.f32 	%f827, [%rd10+3004];
	ld.shared.f32 	%f792, [%rd11+2992];
	ld.shared.f32 	%f796, [%rd11+2996];
	ld.shared.f32 	%f800, [%rd11+3000];
	ld.shared.f32 	%f804, [%rd11+3004];
	fma.rn.f32 %f774, %f779, %f792, %f710;
	fma.rn.f32 %f778, %f779, %f796, %f714;
	fma.rn.f32 %f782, %f779, %f800, %f718;
	fma.rn.f32 %f786, %f779, %f804, %f722;
	fma.rn.f32 %f790, %f795, %f792, %f726;
	fma.rn.f32 %f794, %f795, %f796, %f730;
	fma.rn.f32 %f798, %f795, %f800, %f734;
	fma.rn.f32 %f802, %f795, %f804, %f738;
	fma.rn.f32 %f806, %f811, %f792, %f742;
	fma.rn.f32 %f810, %f811, %f796, %f746;
	fma.rn.f32 %f814, %f811, %f800, %f750;
	fma.rn.f32 %f818, %f811, %f804, %f754;
	fma.rn.f32 %f822, %f827, %f792, %f758;
	fma.rn.f32 %f826, %f827, %f796, %f762;
	fma.rn.f32 %f830, %f827, %f800, %f766;
	fma.rn.f32 %f834, %f827, %f804, %f770;
	ld.shared.f32 	%f843, [%rd10+3264];
	ld.shared.f32 	%f859, [%rd10+3268];
	ld.shared.f32 	%f875, [%rd10+3272];
	ld.shared.f32 	%f891, [%rd10+3276];
	ld.shared.f32 	%f856, [%rd11+3264];
	ld.shared.f32 	%f860, [%rd11+3268];
	ld.shared.f32 	%f864, [%rd11+3272];
	ld.shared.f32 	%f868, [%rd11+3276];
	fma.rn.f32 %f838, %f843, %f856, %f774;
	fma.rn.f32 %f842, %f843, %f860, %f778;
	fma.rn.f32 %f846, %f843, %f864, %f782;
	fma.rn.f32 %f850, %f843, %f868, %f786;
	fma.rn.f32 %f854, %f859, %f856, %f790;
	fma.rn.f32 %f858, %f859, %f860, %f794;
	fma.rn.f32 %f862, %f859, %f864, %f798;
	fma.rn.f32 %f866, %f859, %f868, %f802;
	fma.rn.f32 %f870, %f875, %f856, %f806;
	fma.rn.f32 %f874, %f875, %f860, %f810;
	fma.rn.f32 %f878, %f875, %f864, %f814;
	fma.rn.f32 %f882, %f875, %f868, %f818;
	fma.rn.f32 %f886, %f891, %f856, %f822;
	fma.rn.f32 %f890, %f891, %f860, %f826;
	fma.rn.f32 %f894, %f891, %f864, %f830;
	fma.rn.f32 %f898, %f891, %f868, %f834;
	ld.shared.f32 	%f907, [%rd10+3536];
	ld.shared.f32 	%f923, [%rd10+3540];
	ld.shared.f32 	%f939, [%rd10+3544];
	ld.shared.f32 	%f955, [%rd10+3548];
	ld.shared.f32 	%f920, [%rd11+3536];
	ld.shared.f32 	%f924, [%rd11+3540];
	ld.shared.f32 	%f928, [%rd11+3544];
	ld.shared.f32 	%f932, [%rd11+3548];
	fma.rn.f32 %f902, %f907, %f920, %f838;
	fma.rn.f32 %f906, %f907, %f924, %f842;
	fma.rn.f32 %f910, %f907, %f928, %f846;
	fma.rn.f32 %f914, %f907, %f932, %f850;
	fma.rn.f32 %f918, %f923, %f920, %f854;
	fma.rn.f32 %f922, %f923, %f924, %f858;
	fma.rn.f32 %f926, %f923, %f928, %f862;
	fma.rn.f32 %f930, %f923, %f932, %f866;
	fma.rn.f32 %f934, %f939, %f920, %f870;
	fma.rn.f32 %f938, %f939, %f924, %f874;
	fma.rn.f32 %f942, %f939, %f928, %f878;
	fma.rn.f32 %f946, %f939, %f932, %f882;
	fma.rn.f32 %f950, %f955, %f920, %f886;
	fma.rn.f32 %f954, %f955, %f924, %f890;
	fma.rn.f32 %f958, %f955, %f928, %f894;
	fma.rn.f32 %f962, %f955, %f932, %f898;
	ld.shared.f32 	%f971, [%rd10+3808];
	ld.shared.f32 	%f987, [%rd10+3812];
	ld.shared.f32 	%f1003, [%rd10+3816];
	ld.shared.f32 	%f1019, [%rd10+3820];
	ld.shared.f32 	%f984, [%rd11+3808];
	ld.shared.f32 	%f988, [%rd11+3812];
	ld.shared.f32 	%f992, [%rd11+3816];
	ld.shared.f32 	%f996, [%rd11+3820];
	fma.rn.f32 %f966, %f971, %f984, %f902;
	fma.rn.f32 %f970, %f971, %f988, %f906;
	fma.rn.f32 %f974, %f971, %f992, %f910;
	fma.rn.f32 %f978, %f971, %f996, %f914;
	fma.rn.f32 %f982, %f987, %f984, %f918;
	fma.rn.f32 %f986, %f987, %f988, %f922;
	fma.rn.f32 %f990, %f987, %f992, %f926;
	fma.rn.f32 %f994, %f987, %f996, %f930;
	fma.rn.f32 %f998, %f1003, %f984, %f934;
	fma.rn.f32 %f1002, %f1003, %f988, %f938;
	fma.rn.f32 %f1006, %f1003, %f992, %f942;
	fma.rn.f32 %f1010, %f1003, %f996, %f946;
	fma.rn.f32 %f1014, %f1019, %f984, %f950;
	fma.rn.f32 %f1018, %f1019, %f988, %f954;
	fma.rn.f32 %f1022, %f1019, %f992, %f958;
	fma.rn.f32 %f1026, %f1019, %f996, %f962;
	ld.shared.f32 	%f1035, [%rd10+4080];
	ld.shared.f32 	%f1051, [%rd10+4084];
	ld.shared.f32 	%f1067, [%rd10+4088];
	ld.shared.f32 	%f1083, [%rd10+4092];
	ld.shared.f32 	%f1048, [%rd11+4080];
	ld.shared.f32 	%f1052, [%rd11+4084];
	ld.shared.f32 	%f1056, [%rd11+4088];
	ld.shared.f32 	%f1060, [%rd11+4092];
	fma.rn.f32 %f1, %f1035, %f1048, %f966;
	fma.rn.f32 %f2, %f1035, %f1052, %f970;
	fma.rn.f32 %f3, %f1035, %f1056, %f974;
	fma.rn.f32 %f4, %f1035, %f1060, %f978;
	fma.rn.f32 %f5, %f1051, %f1048, %f982;
	fma.rn.f32 %f6, %f1051, %f1052, %f986;
	fma.rn.f32 %f7, %f1051, %f1056, %f990;
	fma.rn.f32 %f8, %f1051, %f1060, %f994;
	fma.rn.f32 %f9, %f1067, %f1048, %f998;
	fma.rn.f32 %f10, %f1067, %f1052, %f1002;
	fma.rn.f32 %f11, %f1067, %f1056, %f1006;
	fma.rn.f32 %f12, %f1067, %f1060, %f1010;
	fma.rn.f32 %f13, %f1083, %f1048, %f1014;
	fma.rn.f32 %f14, %f1083, %f1052, %f1018;
	fma.rn.f32 %f15, %f1083, %f1056, %f1022;
	fma.rn.f32 %f16, %f1083, %f1060, %f1026;
	bar.sync 0;
	add.s32 	%r11, %r11, 16;
	setp.lt.s32 	%p13, %r11, %r54;
	@%p13 bra 	$L__BB5_6;
	bra.uni 	$L__BB5_2;
$L__BB5_6:
	.pragma "nounroll";
	mov.u32 	%r71, %r3;
	bra.uni 	$L__BB5_7;
$L__BB5_12:
	mul.wide.u32 	%rd34, %r17, 272;
	add.s64 	%rd36, %rd23, %rd34;
	mul.wide.u32 	%rd37, %r16, 4;
	add.s64 	%rd38, %rd36, %rd37;
	st.shared.f32 	[%rd38], %f1159;
	add.s32 	%r20, %r71, 256;
	setp.lt.u32 	%p6, %r71, 768;
	mov.u32 	%r71, %r20;
	mov.u32 	%r72, %r3;
	@%p6 bra 	$L__BB5_7;
	bra.uni 	$L__BB5_13;
$L__BB5_7:
	.pragma "nounroll";
	cvt.u32.u64 	%r42, %rd6;
	setp.eq.s32 	%p2, %r42, 1;
	shr.u32 	%r43, %r71, 4;
	selp.b32 	%r16, %r43, %r10, %p2;
	shr.u32 	%r44, %r71, 6;
	selp.b32 	%r17, %r9, %r44, %p2;
	or.b32  	%r18, %r16, %r1;
	setp.ge.s32 	%p3, %r18, %r7;
	mov.f32 	%f1159, 0f00000000;
	@%p3 bra 	$L__BB5_10;
	cvt.u32.u64 	%r45, %rd2;
	or.b32  	%r19, %r17, %r11;
	setp.ge.s32 	%p4, %r19, %r45;
	@%p4 bra 	$L__BB5_10;
	cvt.u64.u32 	%rd26, %r18;
	mul.lo.s64 	%rd27, %rd5, %rd26;
	cvt.u64.u32 	%rd28, %r19;
	mul.lo.s64 	%rd29, %rd28, %rd6;
	shl.b64 	%rd30, %rd27, 2;
	add.s64 	%rd31, %rd4, %rd30;
	shl.b64 	%rd32, %rd29, 2;
	add.s64 	%rd33, %rd31, %rd32;
	ld.global.f32 	%f1159, [%rd33];
$L__BB5_10:
	@%p5 bra 	$L__BB5_12;
	cvt.rn.bf16x2.f32 %r46, %f1159, %f1159;
	shl.b32 	%r47, %r46, 16;
	mov.b32 %f1159, %r47;
	bra.uni 	$L__BB5_12;
$L__BB5_20:
	mul.wide.u32 	%rd51, %r24, 272;
	add.s64 	%rd53, %rd25, %rd51;
	mul.wide.u32 	%rd54, %r23, 4;
	add.s64 	%rd55, %rd53, %rd54;
	st.shared.f32 	[%rd55], %f1161;
	add.s32 	%r27, %r72, 256;
	setp.lt.u32 	%p12, %r72, 768;
	mov.u32 	%r72, %r27;
	@%p12 bra 	$L__BB5_13;
	bra.uni 	$L__BB5_21;
$L__BB5_13:
	.pragma "nounroll";
	cvt.u32.u64 	%r48, %rd8;
	shr.u32 	%r49, %r72, 4;
	selp.b32 	%r23, %r10, %r49, %p7;
	shr.u32 	%r50, %r72, 6;
	selp.b32 	%r24, %r50, %r9, %p7;
	or.b32  	%r25, %r23, %r2;
	setp.ge.s32 	%p8, %r25, %r48;
	mov.f32 	%f1161, 0f00000000;
	@%p8 bra 	$L__BB5_18;
	cvt.u32.u64 	%r51, %rd2;
	or.b32  	%r26, %r24, %r11;
	setp.ge.s32 	%p9, %r26, %r51;
	@%p9 bra 	$L__BB5_18;
	@%p7 bra 	$L__BB5_17;
	cvt.u64.u32 	%rd39, %r25;
	mul.lo.s64 	%rd40, %rd39, %rd2;
	shl.b64 	%rd41, %rd40, 1;
	add.s64 	%rd42, %rd7, %rd41;
	mul.wide.u32 	%rd43, %r26, 2;
	add.s64 	%rd44, %rd42, %rd43;
	ld.global.u16 	%rs1, [%rd44];
	cvt.f32.f16 %f1161, %rs1;
	bra.uni 	$L__BB5_18;
$L__BB5_17:
	cvt.u64.u32 	%rd45, %r26;
	mul.lo.s64 	%rd46, %rd45, %rd8;
	shl.b64 	%rd47, %rd46, 1;
	add.s64 	%rd48, %rd7, %rd47;
	mul.wide.u32 	%rd49, %r25, 2;
	add.s64 	%rd50, %rd48, %rd49;
	ld.global.u16 	%rs2, [%rd50];
	cvt.f32.f16 %f1161, %rs2;
$L__BB5_18:
	@%p5 bra 	$L__BB5_20;
	cvt.rn.bf16x2.f32 %r52, %f1161, %f1161;
	shl.b32 	%r53, %r52, 16;
	mov.b32 %f1161, %r53;
	bra.uni 	$L__BB5_20;
$L__BB5_1:
	mov.f32 	%f1, 0f00000000;
	mov.f32 	%f2, %f1;
	mov.f32 	%f3, %f1;
	mov.f32 	%f4, %f1;
	mov.f32 	%f5, %f1;
	mov.f32 	%f6, %f1;
	mov.f32 	%f7, %f1;
	mov.f32 	%f8, %f1;
	mov.f32 	%f9, %f1;
	mov.f32 	%f10, %f1;
	mov.f32 	%f11, %f1;
	mov.f32 	%f12, %f1;
	mov.f32 	%f13, %f1;
	mov.f32 	%f14, %f1;
	mov.f32 	%f15, %f1;
	mov.f32 	%f16, %f1;
$L__BB5_2:
	or.b32  	%r12, %r4, %r1;
	ld.param.v2.u32 	{%r55, %r56}, [%rd1+32];
	or.b32  	%r58, %r5, %r2;
	ld.param.u64 	%rd56, [%rd1+24];
	cvta.to.global.u64 	%rd57, %rd56;
	cvt.s64.s32 	%rd13, %r56;
	mul.wide.u32 	%rd58, %r2, 4;
	add.s64 	%rd59, %rd57, %rd58;
	shl.b64 	%rd60, %rd86, 2;
	add.s64 	%rd14, %rd59, %rd60;
	setp.lt.s32 	%p14, %r12, %r55;
	cvt.u64.u32 	%rd61, %r12;
	mul.lo.s64 	%rd62, %rd13, %rd61;
	shl.b64 	%rd63, %rd62, 2;
	add.s64 	%rd15, %rd14, %rd63;
	setp.lt.s32 	%p15, %r58, %r56;
	and.pred  	%p16, %p14, %p15;
	@%p16 bra 	$L__BB5_3;
	bra.uni 	$L__BB5_4;
$L__BB5_3:
	//activate %f1
	st.global.f32 	[%rd15], %f1;
$L__BB5_4:
	cvt.u32.u64 	%r28, %rd13;
	or.b32  	%r29, %r58, 1;
	setp.lt.s32 	%p18, %r29, %r28;
	and.pred  	%p19, %p14, %p18;
	@!%p19 bra 	$L__BB5_23;
	bra.uni 	$L__BB5_22;
$L__BB5_22:
	//activate %f2
	st.global.f32 	[%rd15+4], %f2;
$L__BB5_23:
	or.b32  	%r30, %r58, 2;
	setp.lt.s32 	%p21, %r30, %r28;
	and.pred  	%p22, %p14, %p21;
	@!%p22 bra 	$L__BB5_25;
	bra.uni 	$L__BB5_24;
$L__BB5_24:
	//activate %f3
	st.global.f32 	[%rd15+8], %f3;
$L__BB5_25:
	or.b32  	%r31, %r58, 3;
	setp.lt.s32 	%p24, %r31, %r28;
	and.pred  	%p25, %p14, %p24;
	@!%p25 bra 	$L__BB5_27;
	bra.uni 	$L__BB5_26;
$L__BB5_26:
	//activate %f4
	st.global.f32 	[%rd15+12], %f4;
$L__BB5_27:
	setp.lt.s32 	%p26, %r58, %r28;
	or.b32  	%r32, %r12, 1;
	setp.lt.s32 	%p27, %r32, %r55;
	cvt.u64.u32 	%rd68, %r32;
	mul.lo.s64 	%rd69, %rd13, %rd68;
	shl.b64 	%rd70, %rd69, 2;
	add.s64 	%rd16, %rd14, %rd70;
	and.pred  	%p28, %p27, %p26;
	@!%p28 bra 	$L__BB5_29;
	bra.uni 	$L__BB5_28;
$L__BB5_28:
	//activate %f5
	st.global.f32 	[%rd16], %f5;
$L__BB5_29:
	and.pred  	%p31, %p27, %p18;
	@!%p31 bra 	$L__BB5_31;
	bra.uni 	$L__BB5_30;
$L__BB5_30:
	//activate %f6
	st.global.f32 	[%rd16+4], %f6;
$L__BB5_31:
	and.pred  	%p34, %p27, %p21;
	@!%p34 bra 	$L__BB5_33;
	bra.uni 	$L__BB5_32;
$L__BB5_32:
	//activate %f7
	st.global.f32 	[%rd16+8], %f7;
$L__BB5_33:
	and.pred  	%p37, %p27, %p24;
	@!%p37 bra 	$L__BB5_35;
	bra.uni 	$L__BB5_34;
$L__BB5_34:
	//activate %f8
	st.global.f32 	[%rd16+12], %f8;
$L__BB5_35:
	or.b32  	%r33, %r12, 2;
	setp.lt.s32 	%p39, %r33, %r55;
	cvt.u64.u32 	%rd74, %r33;
	mul.lo.s64 	%rd75, %rd13, %rd74;
	shl.b64 	%rd76, %rd75, 2;
	add.s64 	%rd17, %rd14, %rd76;
	and.pred  	%p40, %p39, %p26;
	@!%p40 bra 	$L__BB5_37;
	bra.uni 	$L__BB5_36;
$L__BB5_36:
	//activate %f9
	st.global.f32 	[%rd17], %f9;
$L__BB5_37:
	and.pred  	%p43, %p39, %p18;
	@!%p43 bra 	$L__BB5_39;
	bra.uni 	$L__BB5_38;
$L__BB5_38:
	//activate %f10
	st.global.f32 	[%rd17+4], %f10;
$L__BB5_39:
	and.pred  	%p46, %p39, %p21;
	@!%p46 bra 	$L__BB5_41;
	bra.uni 	$L__BB5_40;
$L__BB5_40:
	//activate %f11
	st.global.f32 	[%rd17+8], %f11;
$L__BB5_41:
	and.pred  	%p49, %p39, %p24;
	@!%p49 bra 	$L__BB5_43;
	bra.uni 	$L__BB5_42;
$L__BB5_42:
	//activate %f12
	st.global.f32 	[%rd17+12], %f12;
$L__BB5_43:
	or.b32  	%r34, %r12, 3;
	setp.lt.s32 	%p51, %r34, %r55;
	cvt.u64.u32 	%rd80, %r34;
	mul.lo.s64 	%rd81, %rd13, %rd80;
	shl.b64 	%rd82, %rd81, 2;
	add.s64 	%rd18, %rd14, %rd82;
	and.pred  	%p52, %p51, %p26;
	@!%p52 bra 	$L__BB5_45;
	bra.uni 	$L__BB5_44;
$L__BB5_44:
	//activate %f13
	st.global.f32 	[%rd18], %f13;
$L__BB5_45:
	and.pred  	%p55, %p51, %p18;
	@!%p55 bra 	$L__BB5_47;
	bra.uni 	$L__BB5_46;
$L__BB5_46:
	//activate %f14
	st.global.f32 	[%rd18+4], %f14;
$L__BB5_47:
	and.pred  	%p58, %p51, %p21;
	@!%p58 bra 	$L__BB5_49;
	bra.uni 	$L__BB5_48;
$L__BB5_48:
	//activate %f15
	st.global.f32 	[%rd18+8], %f15;
$L__BB5_49:
	and.pred  	%p61, %p51, %p24;
	@!%p61 bra 	$L__BB5_51;
	bra.uni 	$L__BB5_50;
$L__BB5_50:
	//activate %f16
	st.global.f32 	[%rd18+12], %f16;
$L__BB5_51:
	ret;
}
`;

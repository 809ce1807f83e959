// Made by `npm run build:ptx` from sources of the stamp aa6e53c1b63beff03f2ccb63b4debd9c.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry sum_rows(
	.param .align 8 .b8 sum_rows_param_0[24]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<7>;
	.reg .b32 	%r<13>;
	.reg .f32 	%f<24>;
	.reg .b64 	%rd<30>;
	.shared .align 4 .b8 _ZZ8sum_rowsE5parts[1024];
	mov.b64 	%rd8, sum_rows_param_0;
	mov.u64 	%rd1, %rd8;
	mov.u32 	%r1, %tid.x;
	and.b32  	%r2, %r1, 31;
	shr.u32 	%r3, %r1, 5;
	mov.u32 	%r8, %ctaid.x;
	shl.b32 	%r9, %r8, 5;
	or.b32  	%r4, %r9, %r2;
	ld.param.u32 	%r10, [sum_rows_param_0+20];
	cvt.s64.s32 	%rd2, %r10;
	setp.ge.s32 	%p1, %r4, %r10;
	mov.f32 	%f23, 0f00000000;
	@%p1 bra 	$L__BB0_4;
	ld.param.u32 	%r5, [%rd1+16];
	setp.ge.s32 	%p2, %r3, %r5;
	@%p2 bra 	$L__BB0_4;
	ld.param.u64 	%rd9, [%rd1];
	cvta.to.global.u64 	%rd10, %rd9;
	cvt.u64.u32 	%rd11, %r1;
	shr.u64 	%rd12, %rd11, 5;
	mul.lo.s64 	%rd13, %rd12, %rd2;
	shl.b64 	%rd14, %rd13, 2;
	mul.wide.u32 	%rd15, %r4, 4;
	add.s64 	%rd16, %rd14, %rd15;
	add.s64 	%rd29, %rd10, %rd16;
	shl.b64 	%rd4, %rd2, 5;
	mov.f32 	%f23, 0f00000000;
	mov.u32 	%r12, %r3;
$L__BB0_3:
	ld.global.f32 	%f7, [%rd29];
	add.rn.f32 	%f23, %f23, %f7;
	add.s32 	%r12, %r12, 8;
	add.s64 	%rd29, %rd29, %rd4;
	setp.lt.s32 	%p3, %r12, %r5;
	@%p3 bra 	$L__BB0_3;
$L__BB0_4:
	cvt.u32.u64 	%r11, %rd2;
	setp.ge.s32 	%p4, %r4, %r11;
	mul.wide.u32 	%rd17, %r3, 128;
	mov.u64 	%rd18, _ZZ8sum_rowsE5parts;
	add.s64 	%rd19, %rd18, %rd17;
	mul.wide.u32 	%rd20, %r2, 4;
	add.s64 	%rd21, %rd19, %rd20;
	st.shared.f32 	[%rd21], %f23;
	bar.sync 0;
	setp.gt.u32 	%p5, %r1, 31;
	or.pred  	%p6, %p5, %p4;
	@%p6 bra 	$L__BB0_6;
	cvt.u64.u32 	%rd7, %r2;
	shl.b64 	%rd22, %rd7, 2;
	add.s64 	%rd24, %rd18, %rd22;
	ld.shared.f32 	%f8, [%rd24+128];
	add.rn.f32 	%f9, %f23, %f8;
	ld.shared.f32 	%f10, [%rd24+256];
	add.rn.f32 	%f11, %f9, %f10;
	ld.shared.f32 	%f12, [%rd24+384];
	add.rn.f32 	%f13, %f11, %f12;
	ld.shared.f32 	%f14, [%rd24+512];
	add.rn.f32 	%f15, %f13, %f14;
	ld.shared.f32 	%f16, [%rd24+640];
	add.rn.f32 	%f17, %f15, %f16;
	ld.shared.f32 	%f18, [%rd24+768];
	add.rn.f32 	%f19, %f17, %f18;
	ld.shared.f32 	%f20, [%rd24+896];
	add.rn.f32 	%f21, %f19, %f20;
	ld.param.u64 	%rd25, [%rd1+8];
	cvta.to.global.u64 	%rd26, %rd25;
	mul.wide.u32 	%rd27, %r4, 4;
	add.s64 	%rd28, %rd26, %rd27;
	st.global.f32 	[%rd28], %f21;
$L__BB0_6:
	ret;
}
.visible .entry sum_all(
	.param .align 8 .b8 sum_all_param_0[32]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<6>;
	.reg .b32 	%r<39>;
	.reg .f32 	%f<43>;
	.reg .b64 	%rd<18>;
	.shared .align 4 .b8 _ZZ7sum_allE5parts[32];
	mov.b64 	%rd7, sum_all_param_0;
	mov.u64 	%rd1, %rd7;
	mov.u32 	%r1, %ctaid.x;
	shl.b32 	%r9, %r1, 8;
	mov.u32 	%r2, %tid.x;
	or.b32  	%r38, %r9, %r2;
	ld.param.u32 	%r4, [sum_all_param_0+16];
	setp.ge.s32 	%p1, %r38, %r4;
	mov.f32 	%f40, 0f00000000;
	@%p1 bra 	$L__BB1_4;
	ld.param.u32 	%r5, [%rd1+20];
	ld.param.u64 	%rd8, [%rd1];
	cvta.to.global.u64 	%rd9, %rd8;
	ld.param.u32 	%r10, [%rd1+24];
	shl.b32 	%r6, %r10, 8;
	mul.wide.u32 	%rd10, %r38, 4;
	add.s64 	%rd17, %rd9, %rd10;
	mul.wide.s32 	%rd3, %r6, 4;
	mov.f32 	%f40, 0f00000000;
	setp.eq.s32 	%p2, %r5, 0;
	bra.uni 	$L__BB1_2;
$L__BB1_9:
	add.rn.f32 	%f40, %f40, %f12;
$L__BB1_10:
	add.s64 	%rd17, %rd17, %rd3;
	add.s32 	%r38, %r38, %r6;
	setp.lt.s32 	%p3, %r38, %r4;
	@%p3 bra 	$L__BB1_2;
	bra.uni 	$L__BB1_4;
$L__BB1_2:
	ld.global.f32 	%f12, [%rd17];
	@%p2 bra 	$L__BB1_9;
	fma.rn.f32 %f40, %f12, %f12, %f40;
	bra.uni 	$L__BB1_10;
$L__BB1_4:
	mov.b32 %r11, %f40;
	mov.b32 	%r14, 16;
	shfl.sync.bfly.b32 %r12, %r11, %r14, 31, 0xffffffff;
	mov.b32 %f23, %r12;
	add.rn.f32 	%f24, %f40, %f23;
	mov.b32 %r16, %f24;
	mov.b32 	%r19, 8;
	shfl.sync.bfly.b32 %r17, %r16, %r19, 31, 0xffffffff;
	mov.b32 %f25, %r17;
	add.rn.f32 	%f26, %f24, %f25;
	mov.b32 %r21, %f26;
	mov.b32 	%r24, 4;
	shfl.sync.bfly.b32 %r22, %r21, %r24, 31, 0xffffffff;
	mov.b32 %f27, %r22;
	add.rn.f32 	%f28, %f26, %f27;
	mov.b32 %r26, %f28;
	mov.b32 	%r29, 2;
	shfl.sync.bfly.b32 %r27, %r26, %r29, 31, 0xffffffff;
	mov.b32 %f29, %r27;
	add.rn.f32 	%f30, %f28, %f29;
	mov.b32 %r31, %f30;
	mov.b32 	%r34, 1;
	shfl.sync.bfly.b32 %r32, %r31, %r34, 31, 0xffffffff;
	mov.b32 %f31, %r32;
	and.b32  	%r36, %r2, 31;
	setp.ne.s32 	%p4, %r36, 0;
	@%p4 bra 	$L__BB1_6;
	add.rn.f32 	%f2, %f30, %f31;
	shr.u32 	%r37, %r2, 5;
	mul.wide.u32 	%rd11, %r37, 4;
	mov.u64 	%rd12, _ZZ7sum_allE5parts;
	add.s64 	%rd4, %rd12, %rd11;
	st.shared.f32 	[%rd4], %f2;
$L__BB1_6:
	bar.sync 0;
	ld.shared.f32 	%f3, [_ZZ7sum_allE5parts];
	ld.shared.f32 	%f4, [_ZZ7sum_allE5parts+4];
	ld.shared.f32 	%f5, [_ZZ7sum_allE5parts+8];
	ld.shared.f32 	%f6, [_ZZ7sum_allE5parts+12];
	ld.shared.f32 	%f7, [_ZZ7sum_allE5parts+16];
	ld.shared.f32 	%f8, [_ZZ7sum_allE5parts+20];
	ld.shared.f32 	%f9, [_ZZ7sum_allE5parts+24];
	ld.shared.f32 	%f10, [_ZZ7sum_allE5parts+28];
	bar.sync 0;
	setp.eq.s32 	%p5, %r2, 0;
	@%p5 bra 	$L__BB1_7;
	bra.uni 	$L__BB1_8;
$L__BB1_7:
	add.rn.f32 	%f32, %f3, 0f00000000;
	add.rn.f32 	%f33, %f32, %f4;
	add.rn.f32 	%f34, %f33, %f5;
	add.rn.f32 	%f35, %f34, %f6;
	add.rn.f32 	%f36, %f35, %f7;
	add.rn.f32 	%f37, %f36, %f8;
	add.rn.f32 	%f38, %f37, %f9;
	add.rn.f32 	%f39, %f38, %f10;
	ld.param.u64 	%rd13, [%rd1+8];
	cvta.to.global.u64 	%rd14, %rd13;
	mul.wide.u32 	%rd15, %r1, 4;
	add.s64 	%rd16, %rd14, %rd15;
	st.global.f32 	[%rd16], %f39;
$L__BB1_8:
	ret;
}
`;
